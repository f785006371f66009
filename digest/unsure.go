package digest

import (
	"strings"

	"tawatur"
)

// unsure says how sure the reading of a statement is where it is not quite sure:
// "" elsewhere, and where it was not judged.
type unsure struct {
	// Mark is the probability in words, Why the same with what speaks against it.
	Mark, Why string
}

// doubtIn gives the mark of the attribution that a statement rests on.
func (v *viewer) doubtIn(report string, s tawatur.Span, source tawatur.Name) unsure {
	a, ok := v.attribution(report, s, source)
	if !ok || a.Confidence <= 0 || a.Confidence >= tawatur.Sure {
		return unsure{}
	}
	percent := max(1, int(a.Confidence*100+0.5))
	u := unsure{Mark: v.say.Text("unsure.mark", percent)}
	u.Why = u.Mark
	if why := v.counterReasons(a.Why); why != "" {
		u.Why = v.say.Text("unsure.why", percent, why)
	}
	return u
}

// attribution finds the attribution to a source that shares most bytes with a
// span of a report.
func (v *viewer) attribution(report string, s tawatur.Span, source tawatur.Name) (best tawatur.Attribution, found bool) {
	r, ok := v.get(report)
	if !ok || source == "" {
		return best, false
	}
	most := 0
	for _, a := range r.Attributions {
		if n := min(a.End, s.End) - max(a.Start, s.Start); a.SourceName == source && n > most {
			best, most, found = a, n, true
		}
	}
	return best, found
}

// counterReasons puts into words what speaks against an attribution.
func (v *viewer) counterReasons(why []tawatur.Reason) string {
	var out []string
	for _, r := range why {
		if key := "reason." + r.Code(); !r.Speaks() && v.say.Has(key) {
			out = append(out, v.say.Text(key))
		}
	}
	return strings.Join(out, v.say.Text("sep.list"))
}
