package digest

import (
	"fmt"
	"slices"
	"time"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
)

// tallyView is a tally with its figures in order of the days they speak of.
type tallyView struct {
	ID, Title string
	Values    []figureView
	Conflicts []pairView
	Revisions []pairView
	Unclear   []pairView
}

// figureView is one figure as one report gives it.
type figureView struct {
	Number         int
	Day, Text      string
	Value          string
	Bound          string
	Source, Outlet string
	Href           string
	Share          int // of the greatest value of the tally, in percent
	Parts          string
}

type pairView struct{ A, B figureView }

func (v *viewer) tallies(s *tawatur.Story, id string) []tallyView {
	var out []tallyView
	for i, t := range s.Tallies {
		tv := tallyView{ID: fmt.Sprintf("%st%d", id, i+1), Title: v.tallyTitle(t)}
		most := 0.0
		for _, x := range t.Values {
			most = max(most, upper(x))
		}
		for j, x := range t.Values {
			tv.Values = append(tv.Values, v.figure(x, fmt.Sprintf("%sv%d", tv.ID, j+1), tv.ID, i+1, most))
		}
		for _, b := range t.Breakdowns {
			if b.Whole >= 0 && b.Whole < len(tv.Values) {
				tv.Values[b.Whole].Parts = v.parts(b)
			}
		}
		tv.Conflicts = pairs(tv.Values, t.Conflicts)
		tv.Revisions = pairs(tv.Values, t.Revisions)
		tv.Unclear = pairs(tv.Values, t.Unclear)
		out = append(out, tv)
	}
	return out
}

// parts says which parts a report names of a figure; where they cannot all be
// right, with the report's words.
func (v *viewer) parts(b tawatur.Breakdown) string {
	var texts []string
	for _, p := range b.Parts {
		texts = append(texts, p.Text)
	}
	words := v.say.Text("tally.parts", locale.IsolateAll(texts, v.say.Text("sep.list")))
	if b.Sum != "" {
		words += v.say.Text("sep.dot") + v.say.Text("tally.sum."+string(b.Sum))
	}
	if b.Sum == tawatur.PartLarger || b.Sum == tawatur.PartsLarger {
		words += v.say.Text("sep.dot") + "«" + locale.Isolate(oneLine(b.Quote)) + "»"
	}
	return words
}

func (v *viewer) tallyTitle(t tawatur.Tally) string {
	key := "category." + t.Category
	title := t.Category
	if v.say.Has(key) {
		title = v.say.Text(key)
	}
	if t.Kind != "" {
		title += v.say.Text("sep.dot") + v.say.Text("tally.kind."+string(t.Kind))
	}
	for _, s := range []string{t.Of, t.Place} {
		if s != "" {
			title += v.say.Text("sep.dot") + locale.Isolate(s)
		}
	}
	return title
}

func (v *viewer) figure(x tawatur.TallyValue, id, tally string, n int, most float64) figureView {
	f := figureView{Number: x.Origin + 1, Day: v.say.ShortDay(x.AsOf), Text: x.Text, Value: v.say.Number(x.Value),
		Source: string(x.SourceName), Outlet: cmpOr(x.Outlet, x.Report)}
	if x.Max != nil {
		f.Value += "–" + v.say.Number(*x.Max)
	}
	if x.Approx != tawatur.Exact && x.Approx != "" {
		f.Bound = v.say.Text("approx." + string(x.Approx))
	}
	if most > 0 {
		f.Share = int(100 * upper(x) / most)
	}
	f.Href = v.marks.add(mark{report: x.Report, Span: x.Span, id: id, back: tally,
		label: "Σ" + fmt.Sprint(n), title: "nav.tally"})
	return f
}

func upper(x tawatur.TallyValue) float64 {
	if x.Max != nil {
		return max(x.Value, *x.Max)
	}
	return x.Value
}

func pairs(values []figureView, ps []tawatur.TallyPair) []pairView {
	var out []pairView
	for _, p := range ps {
		if min(p.A, p.B) >= 0 && max(p.A, p.B) < len(values) {
			out = append(out, pairView{values[p.A], values[p.B]})
		}
	}
	return out
}

// linkView is lineage in a sentence; From is "" where it is not a report.
type linkView struct {
	Words    []locale.Piece
	From, To string // ids of the reports' texts
}

func (v *viewer) links(s *tawatur.Story) []linkView {
	var out []linkView
	for _, l := range s.Lineage {
		from, key := v.outletOf(l.From), "link.credit"
		if l.Inferred {
			from = v.say.Text("link.inferred", l.From)
		}
		if l.Why == tawatur.DirectionUnknown {
			key = "link.unknown"
		}
		words := v.say.Pieces(key, from, v.outletOf(l.To), v.say.Text("kind."+string(l.Kind)),
			int(l.Containment*100+0.5), v.say.Text("direction."+string(l.Why)))
		lv := linkView{Words: words, To: "#" + v.marks.report(l.To).ID}
		if !l.Inferred {
			lv.From = "#" + v.marks.report(l.From).ID
		}
		out = append(out, lv)
	}
	return out
}

// across are the links to reports of other stories, which the page shows in words
// alone where it does not show their stories.
func (v *viewer) across(s *tawatur.Story) []linkView {
	var out []linkView
	for _, l := range s.Across {
		key := "link.credit"
		if l.Why == tawatur.DirectionUnknown {
			key = "link.unknown"
		}
		lv := linkView{Words: v.say.Pieces(key, v.outletOn(l.From), v.outletOn(l.To), v.say.Text("kind."+string(l.Kind)),
			int(l.Containment*100+0.5), v.say.Text("direction."+string(l.Why)))}
		if slices.Contains(s.Reports, l.From) {
			lv.From = "#" + v.marks.report(l.From).ID
		}
		if slices.Contains(s.Reports, l.To) {
			lv.To = "#" + v.marks.report(l.To).ID
		}
		out = append(out, lv)
	}
	return out
}

// outletOn names a report by its outlet and day.
func (v *viewer) outletOn(report string) string {
	name := v.outletOf(report)
	if d := v.day(report); !d.IsZero() {
		name += " (" + v.say.ShortDay(d) + ")"
	}
	return name
}

// outletBeyond names a report by its outlet, "" for what is no report.
func (v *viewer) outletBeyond(report string) string {
	if r, ok := v.get(report); ok {
		return cmpOr(r.Outlet, report)
	}
	return ""
}

// moment gives the moment at which a report came out, the zero time where nobody
// knows it.
func (v *viewer) moment(report string) (at time.Time) {
	if r, ok := v.get(report); ok {
		at = r.PublishedAt
	}
	return at
}

// outletOf names a report by its outlet.
func (v *viewer) outletOf(report string) string {
	if r, ok := v.get(report); ok && r.Outlet != "" {
		return r.Outlet
	}
	return report
}

// wordingView is the expressions for one thing, each with who uses it.
type wordingView struct {
	ID, Of      string
	Expressions []expressionView
}

type expressionView struct {
	Text string
	Uses []useView
}

type useView struct {
	Outlet, Times string
	Hrefs         []string
}

func (v *viewer) wordings(s *tawatur.Story, id string) []wordingView {
	var out []wordingView
	for i, w := range s.Wording {
		wv := wordingView{ID: fmt.Sprintf("%sw%d", id, i+1), Of: w.Of}
		at := map[string]int{}
		for j, e := range w.Expressions {
			k, ok := at[e.Text]
			if !ok {
				k = len(wv.Expressions)
				at[e.Text] = k
				wv.Expressions = append(wv.Expressions, expressionView{Text: e.Text})
			}
			u := useView{Outlet: e.Outlet, Times: v.say.Count("count.times", e.Count)}
			for n, p := range e.Places {
				u.Hrefs = append(u.Hrefs, v.marks.add(mark{report: p.Report, Span: p.Span, back: wv.ID,
					id: fmt.Sprintf("%se%dp%d", wv.ID, j+1, n+1), label: "≈" + fmt.Sprint(i+1), title: "nav.wording"}))
			}
			wv.Expressions[k].Uses = append(wv.Expressions[k].Uses, u)
		}
		out = append(out, wv)
	}
	return out
}

// markClass is the class of a lane's colour and shape.
func markClass(lane int) string {
	switch {
	case lane < 0:
		return "against"
	case lane == 0:
		return "plain"
	}
	return fmt.Sprintf("l%d", (lane-1)%8+1)
}

// shapeOf is the outline of a lane's mark at the size of a line of text.
func shapeOf(lane int) string { return picture.Shape(max(lane, 0), 9) }
