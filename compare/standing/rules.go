package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// reason is a rule that makes one origin of two assertions.
type reason struct {
	why      tawatur.OriginWhy
	evidence string
}

// rule decides whether two assertions share an origin; doubt is set where they
// may and the rule does not suffice.
type rule func(j *judge, a, b *side) (r reason, ok, doubt bool)

// rules are tried in this order; the first that applies gives the reason.
var ruleOrder = [...]rule{copied, sameSource, sameTransmitter, sameFamily}

// shortWords is how many copied words are shown as evidence.
const shortWords = 12

// copied holds when the passages of a link cover half of both assertions, or
// when both stand in the text of one agency.
func copied(j *judge, a, b *side) (reason, bool, bool) {
	key := [2]string{min(a.Report, b.Report), max(a.Report, b.Report)}
	for _, l := range j.copies[key] {
		for _, p := range l.Passages {
			from, to := p.From, p.To
			if l.From != a.Report {
				from, to = to, from
			}
			if half(a.Span, from) && half(b.Span, to) {
				return reason{tawatur.WhyCopy, j.copiedWords(a, from)}, true, false
			}
		}
	}
	for _, l := range j.shared[a.Report] {
		for _, m := range j.shared[b.Report] {
			if l.From == m.From && covers(l, a.Span) && covers(m, b.Span) {
				return reason{tawatur.WhyCopy, l.From}, true, false
			}
		}
	}
	return reason{}, false, false
}

func covers(l tawatur.Link, s tawatur.Span) bool {
	return slices.ContainsFunc(l.Passages, func(p tawatur.Passage) bool { return half(s, p.To) })
}

// half reports whether at least half of s lies in p.
func half(s, p tawatur.Span) bool {
	return s.Len() > 0 && 2*(min(s.End, p.End)-max(s.Start, p.Start)) >= s.Len()
}

// copiedWords gives the first words of an assertion that stand in a passage.
func (j *judge) copiedWords(a *side, p tawatur.Span) string {
	text := j.reports[a.Report].Text
	words := strings.Fields(text[max(a.Start, p.Start):min(a.End, p.End)])
	if len(words) > shortWords {
		return strings.Join(words[:shortWords], " ") + " …"
	}
	return strings.Join(words, " ")
}

// sameSource holds when both rest on one source speaking on one occasion.
// Sources without a name never meet by their description alone.
func sameSource(j *judge, a, b *side) (reason, bool, bool) {
	if !a.named || !b.named {
		return reason{}, false, false
	}
	v := j.compare(string(a.SourceName), string(b.SourceName))
	if v == Different {
		return reason{}, false, false
	}
	why := reason{tawatur.WhySameSource, pair(string(a.SourceName), string(b.SourceName))}
	words := meet(a.runs, b.runs)
	if anonymous(a) || anonymous(b) {
		one := (words || v == SameOne) && j.meetIn(a, b) != ""
		return why, one && anonymous(a) == anonymous(b) && a.spoken.meets(b.spoken), true
	}
	if v == Doubtful {
		return why, false, true
	}
	if words {
		return why, true, false
	}
	return why, a.spoken.meets(b.spoken) && sameVenue(&a.Assertion, &b.Assertion), true
}

// sameTransmitter holds when neither names a source and both came by one
// agency or outlet.
func sameTransmitter(j *judge, a, b *side) (reason, bool, bool) {
	by := j.meetIn(a, b)
	if by == "" {
		return reason{}, false, false
	}
	open := func(x *side) bool { return !x.named || j.isTransmitter(x, by) }
	if open(a) && open(b) {
		return reason{tawatur.WhySameTransmitter, by}, true, false
	}
	// An unnamed source that a medium carries, and the medium itself.
	mixed := (open(a) || anonymous(a)) && (open(b) || anonymous(b)) && !(anonymous(a) && anonymous(b))
	return reason{tawatur.WhySameTransmitter, by}, mixed && a.spoken.meets(b.spoken), mixed
}

// sameFamily holds when neither names a source and one publisher stands behind
// both outlets.
func sameFamily(j *judge, a, b *side) (reason, bool, bool) {
	if a.named || b.named || a.Outlet == "" || b.Outlet == "" {
		return reason{}, false, false
	}
	if a.Outlet == b.Outlet {
		return reason{tawatur.WhySameFamily, a.Outlet}, true, false
	}
	if j.names.reg == nil {
		return reason{}, false, false
	}
	f := j.names.reg.Family(a.Outlet)
	return reason{tawatur.WhySameFamily, f}, f != "" && f == j.names.reg.Family(b.Outlet), false
}

// noSource are words that stand in the place of a source and name none.
var noSource = []string{"تقارير", "عده تقارير", "تقرير", "انباء", "معلومات", "ارقام", "اخبار", "تقديرات", "وسائل اعلام", "مصادر", "وكالات"}

// named reports whether an assertion names or describes a source.
func named(a *tawatur.Assertion) bool {
	n := strings.TrimPrefix(arabic.Match(string(a.SourceName)), "ال")
	return n != "" && !slices.Contains(noSource, n)
}

func anonymous(a *side) bool { return a.SourceKind == tawatur.SourceAnonymous }

// meetIn gives a transmitter that both assertions came by, or "".
func (j *judge) meetIn(a, b *side) string {
	for _, s := range a.via {
		for _, t := range b.via {
			if j.compare(s, t) == SameOne {
				return s
			}
		}
	}
	return ""
}

// transmitters lists the chain of an assertion, a medium that is its source,
// and, where it has none, what the whole report rests on.
func (j *judge) transmitters(a *tawatur.Assertion) []string {
	out := slices.Clone(a.Chain)
	if a.SourceKind == tawatur.SourceMedium {
		out = append(out, string(a.SourceName))
	}
	if len(out) == 0 {
		return j.carried[a.Report]
	}
	return out
}

func (j *judge) isTransmitter(a *side, by string) bool {
	return a.SourceKind == tawatur.SourceMedium && j.compare(string(a.SourceName), by) == SameOne
}

func pair(a, b string) string {
	if a == b {
		return a
	}
	return a + " = " + b
}
