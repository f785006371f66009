package web

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/markup"
)

// The layers of a report's text, each of which a reader can switch on.
const (
	layerSaid   = "said"
	layerFigure = "figure"
	layerName   = "name"
	layerDate   = "date"
)

// reportPage is a report with what was understood of it.
type reportPage struct {
	*tawatur.Reading
	Around around
	// Versions says that the report was edited, or is an earlier version.
	Versions versionNote
	Pieces   []markup.Piece[*note]
	Layers   []layer
}

// layer is one kind of marks.
type layer struct {
	Kind, Name string
	On         bool // when the page is opened
	Notes      []*note
}

// note is what was understood of a stretch of text.
type note struct {
	ID, Kind string
	// Words are those of the text; Head says in short what they are.
	Words, Head string
	// Facts are further lines: who, on what occasion, for what day.
	Facts []fact
	// Sure is the confidence in percent, 0 where it was not judged; For and Against
	// are the reasons.
	Sure         int
	For, Against []string
}

// fact is a line of a note.
type fact struct{ Name, Value string }

func (s *server) report(q request) (answer, error) {
	id := q.PathValue("id")
	r, err := s.store.Reading(q.Context(), id)
	if err != nil {
		return answer{}, err
	}
	p := reportPage{Reading: &r}
	if p.Around, err = s.aroundOf(q.Context(), q, id); err != nil {
		return answer{}, err
	}
	if p.Versions, err = s.versionNote(q, id); err != nil {
		return answer{}, err
	}
	var marks []markup.Mark[*note]
	p.Layers, marks = notesOf(q.say, &r)
	if sought, ok := spanOf(q.URL.Query().Get("at")); ok {
		marks = append(marks, markup.Mark[*note]{Span: sought, Of: &note{ID: soughtID, Kind: "sought"}})
	}
	p.Pieces = markup.Cut(r.Text, marks)
	return answer{page: "report", title: cmp.Or(r.Title, q.say.Text("report.untitled")), body: p, fiction: r.Fiction}, nil
}

// soughtID is the id of the words that an address leads to.
const soughtID = "at"

// spanOf reads a stretch of a text from an address.
func spanOf(s string) (tawatur.Span, bool) {
	from, to, ok := strings.Cut(s, "-")
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	return tawatur.Span{Start: a, End: b}, ok && err1 == nil && err2 == nil
}

// notesOf explains everything that was understood of a report.
func notesOf(say *locale.Printer, r *tawatur.Reading) (layers []layer, marks []markup.Mark[*note]) {
	e := explainer{say: say, marks: &marks}
	said := layer{Kind: layerSaid, On: true}
	for i := range r.Attributions {
		said.Notes = append(said.Notes, e.attribution(&r.Attributions[i], i))
	}
	figures := layer{Kind: layerFigure}
	for i := range r.Figures {
		figures.Notes = append(figures.Notes, e.figure(&r.Figures[i], i))
	}
	dates := layer{Kind: layerDate}
	for i := range r.Dates {
		dates.Notes = append(dates.Notes, e.date(&r.Dates[i], i))
	}
	layers = []layer{said, figures, e.names(r.Mentions), dates}
	for i := range layers {
		layers[i].Name = say.Text("web.layer." + layers[i].Kind)
	}
	return layers, marks
}

// explainer puts what was understood into words, and marks where it stands.
type explainer struct {
	say   *locale.Printer
	marks *[]markup.Mark[*note]
}

func (e explainer) mark(n *note, s tawatur.Span) *note {
	*e.marks = append(*e.marks, markup.Mark[*note]{Span: s, Of: n})
	return n
}

func (e explainer) attribution(a *tawatur.Attribution, i int) *note {
	n := &note{ID: fmt.Sprintf("a%d", i+1), Kind: layerSaid, Words: a.Quote, Sure: percent(a.Confidence)}
	who := string(a.SourceName)
	if who == "" {
		who = e.say.Text("source.anonymous")
	}
	n.Head = who
	n.add(e.say.Text("web.note.manner"), e.join(e.say.Text("stance."+string(a.Stance)), locale.Isolate(a.Cue), e.say.Text("web.form."+string(a.Form))))
	n.add(e.say.Text("web.note.kind"), e.kind(a.SourceKind))
	n.add(e.say.Text("web.note.behalf"), string(a.OnBehalf))
	n.add(e.say.Text("web.note.chain"), locale.IsolateAll(a.Chain, e.say.Text("arrow")))
	n.add(e.say.Text("web.note.occasion"), e.join(a.Occasion, e.day(a.OccasionDay)))
	n.For, n.Against = e.reasons(a.Why)
	return e.mark(n, a.Span)
}

func (e explainer) figure(f *tawatur.Figure, i int) *note {
	n := &note{ID: fmt.Sprintf("f%d", i+1), Kind: layerFigure, Words: f.Text, Sure: percent(f.Confidence)}
	value := e.say.Number(f.Value)
	if f.Max != nil {
		value = e.say.Text("day.range", value, e.say.Number(*f.Max))
	}
	if f.Approx != tawatur.Exact {
		value = e.say.Text("approx."+string(f.Approx)) + " " + value
	}
	n.Head = e.join(value, e.say.Text("category."+f.Category))
	n.add(e.say.Text("web.note.of"), f.Of)
	n.add(e.say.Text("web.note.source"), cmp.Or(string(f.SourceName), e.say.Text("source.own")))
	n.add(e.say.Text("web.note.place"), f.Place)
	n.add(e.say.Text("web.note.day"), cmp.Or(e.day(f.AsOf), e.days(f.From, f.To)))
	n.For, n.Against = e.reasons(f.Why)
	return e.mark(n, f.Span)
}

// names gives one note a name, with all its mentions marked.
func (e explainer) names(all []tawatur.Mention) layer {
	out := layer{Kind: layerName}
	notes := map[string]*note{}
	for i := range all {
		m := &all[i]
		name := cmp.Or(m.Name, m.Text)
		n := notes[name]
		if n == nil {
			n = &note{ID: fmt.Sprintf("n%d", len(notes)+1), Kind: layerName, Words: name, Head: e.say.Text("name." + string(m.Type))}
			notes[name] = n
			out.Notes = append(out.Notes, n)
		}
		if m.Title != "" && !slices.Contains(n.Facts, fact{e.say.Text("web.note.title"), m.Title}) {
			n.add(e.say.Text("web.note.title"), m.Title)
		}
		e.mark(n, m.Span)
	}
	return out
}

func (e explainer) date(d *tawatur.DateRef, i int) *note {
	n := &note{ID: fmt.Sprintf("d%d", i+1), Kind: layerDate, Words: d.Text, Head: e.days(d.From, d.To)}
	return e.mark(n, d.Span)
}

func (n *note) add(name, value string) {
	if value != "" {
		n.Facts = append(n.Facts, fact{name, value})
	}
}

// Counts is how many places of a text carry the layer's marks.
func (l layer) Count() int { return len(l.Notes) }

func (e explainer) kind(k tawatur.SourceKind) string {
	if k == "" {
		return ""
	}
	return e.say.Text("source." + string(k))
}

func (e explainer) day(d tawatur.Day) string {
	if d.IsZero() {
		return ""
	}
	return e.say.Day(d)
}

func (e explainer) days(from, to tawatur.Day) string {
	if from.IsZero() && to.IsZero() {
		return ""
	}
	return e.say.Days(from, to)
}

// join puts parts that are not empty side by side.
func (e explainer) join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), e.say.Text("sep.dot"))
}

// reasons parts what speaks for a reading from what speaks against it.
func (e explainer) reasons(why []tawatur.Reason) (pro, contra []string) {
	for _, r := range why {
		key := "reason." + r.Code()
		switch {
		case !e.say.Has(key):
		case r.Speaks():
			pro = append(pro, e.say.Text(key))
		default:
			contra = append(contra, e.say.Text(key))
		}
	}
	return pro, contra
}

func percent(p float64) int { return int(100*p + 0.5) }
