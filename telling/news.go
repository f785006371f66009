package telling

import (
	"unicode/utf8"

	"tawatur"
	"tawatur/locale"
)

// Line is a line of what is told of news: the catalogue's words and, set apart, those
// of others. Report and At lead to the words in a report that it rests on, "" for none.
type Line struct {
	Pieces []locale.Piece
	Report string
	At     tawatur.Span
}

// longestQuote is how many letters of a quote are told; the link leads to all of it.
const longestQuote = 400

// News tells news in the words of the interface: what it is first, then who said what
// on whose word. Nothing says which is true.
func News(say *locale.Printer, n *tawatur.News) []Line {
	line := func(key string, args ...any) Line { return Line{Pieces: say.Pieces(key, args...)} }
	switch n.Kind {
	case tawatur.NewsStory:
		if len(n.From) == 0 {
			return []Line{line("news.story.plain", say.Count("count.reports", n.Reports))}
		}
		return []Line{{Pieces: own(say.Pieces("news.story", say.Count("count.reports", n.Reports), locale.IsolateAll(n.From, say.Text("sep.list"))), 1)}}
	case tawatur.NewsOrigin:
		return []Line{line("news.origin", shorten(n.Claim)), said(say, "", &n.Said), bounds(say, n)}
	case tawatur.NewsContradiction:
		return []Line{line("news.contradiction", shorten(n.Claim)), said(say, "how."+string(n.How), &n.Said), bounds(say, n)}
	case tawatur.NewsTally:
		return tallyNews(say, n)
	case tawatur.NewsEdit:
		return editNews(say, n)
	}
	return nil
}

// bounds says the independent origins that a claim now has.
func bounds(say *locale.Printer, n *tawatur.News) Line {
	if n.Least == n.Most {
		return Line{Pieces: say.Pieces("news.now", say.Count("count.origins", n.Most))}
	}
	return Line{Pieces: say.Pieces("origins.between", n.Least, n.Most)}
}

// said is a line of who said what; how, when not empty, is the key of what the words do.
func said(say *locale.Printer, how string, s *tawatur.Said) Line {
	who := s.Outlet
	if who == "" {
		who = s.Report
	}
	who = locale.Isolate(who)
	if !s.Published.IsZero() {
		who += say.Text("sep.dot") + say.Day(s.Published)
	}
	l := Line{Report: s.Report, At: s.Span}
	key := "news.said"
	args := []any{who, shorten(s.Quote), string(s.SourceName)}
	if s.SourceName == "" {
		key, args = "news.said.own", args[:2]
	}
	l.Pieces = own(say.Pieces(key, args...), 0)
	if how != "" {
		l.Pieces = append(l.Pieces, locale.Piece{Text: say.Text("sep.dot") + say.Text(how), Arg: -1})
	}
	return l
}

func tallyNews(say *locale.Printer, n *tawatur.News) []Line {
	t := n.Tally
	what := say.Text("category." + t.Category)
	for _, s := range []string{t.Of, t.Place} {
		if s != "" {
			what += say.Text("sep.dot") + locale.Isolate(s)
		}
	}
	head := say.Pieces("news.tally.first", what, valueRange(say, t.Now))
	switch {
	case t.Was != nil && *t.Was == t.Now:
		head = say.Pieces("news.tally.same", what, valueRange(say, t.Now))
	case t.Was != nil:
		head = say.Pieces("news.tally", what, valueRange(say, *t.Was), valueRange(say, t.Now))
	}
	out := []Line{{Pieces: own(head, 0)}, said(say, "", &n.Said)}
	if t.Against != nil {
		out = append(out, Line{Pieces: say.Pieces("news.against")}, said(say, "", t.Against))
	}
	if t.Before != nil {
		out = append(out, Line{Pieces: say.Pieces("news.before")}, said(say, "", t.Before))
	}
	return out
}

// own makes an argument, in which the words of others stand in isolates already, words of
// the line itself: set apart as a whole, it would take the direction of the first of them.
func own(pieces []locale.Piece, arg int) []locale.Piece {
	for i := range pieces {
		if pieces[i].Arg == arg {
			pieces[i].Arg = -1
		}
	}
	return pieces
}

func valueRange(say *locale.Printer, r tawatur.ValueRange) string {
	if r.Low == r.High {
		return say.Number(r.Low)
	}
	return say.Text("day.range", say.Number(r.Low), say.Number(r.High))
}

func editNews(say *locale.Printer, n *tawatur.News) []Line {
	e := n.Edit
	line := func(key string, args ...any) Line { return Line{Pieces: say.Pieces(key, args...)} }
	who := n.Said.Outlet
	if who == "" {
		who = n.Said.Report
	}
	head := line("news.edit", who)
	head.Report = n.Said.Report
	out := []Line{head}
	if e.TitleBefore != e.TitleAfter {
		out = append(out, line("cmd.edits.title_before", shorten(e.TitleBefore)), line("cmd.edits.title_after", shorten(e.TitleAfter)))
	}
	for _, f := range e.Figures {
		switch {
		case f.After == nil:
			out = append(out, line("cmd.edits.figure.removed", f.Before.Text))
		case f.Before == nil:
			out = append(out, line("cmd.edits.figure.added", f.After.Text))
		default:
			out = append(out, line("cmd.edits.figure.changed", f.Before.Text, f.After.Text))
		}
	}
	return append(out, line("news.edit.sentences", e.Removed, e.Added))
}

// shorten cuts words of others that are too long to be told, and shows that it did.
func shorten(s string) string {
	if utf8.RuneCountInString(s) <= longestQuote {
		return s
	}
	return string([]rune(s)[:longestQuote]) + "…"
}
