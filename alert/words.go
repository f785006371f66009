package alert

import (
	"net/url"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

// letter is an alert in words, as both parts of a letter show it.
type letter struct {
	Lang, Dir   string
	Subject     string
	Fiction     bool
	Test        bool
	Stories     []storyPart
	More        int    // news that are not told here
	All         string // address of the list's page, "" where there is none
	Name, Intro string
}

// storyPart is the news of one story.
type storyPart struct {
	Headline, Link string
	Items          [][]lineOf
}

type lineOf struct {
	Pieces []locale.Piece
	Link   string
}

// write puts an alert into words.
func write(say *locale.Printer, base string, a *tawatur.Alert) letter {
	base = strings.TrimRight(base, "/")
	l := letter{Lang: say.Lang(), Dir: "ltr", Test: a.Test, More: a.Total - len(a.News), Name: a.List,
		Intro: say.Count("count.news", a.Total)}
	if say.RTL() {
		l.Dir = "rtl"
	}
	l.Subject = say.Text("alert.subject", locale.Isolate(a.List), l.Intro)
	if a.Test {
		l.Subject = say.Text("alert.subject", locale.Isolate(a.List), say.Text("alert.test"))
	}
	if base != "" {
		l.All = base + "/" + l.Lang + "/alerts/" + url.PathEscape(a.List)
	}
	at := map[string]int{}
	for i := range a.News {
		n := &a.News[i]
		l.Fiction = l.Fiction || n.Fiction
		k, ok := at[n.Story]
		if !ok {
			k = len(l.Stories)
			at[n.Story] = k
			l.Stories = append(l.Stories, storyPart{Headline: n.Headline, Link: link(base, l.Lang, "stories", n.Story)})
		}
		var item []lineOf
		for _, x := range telling.News(say, n) {
			item = append(item, lineOf{x.Pieces, words(base, l.Lang, x)})
		}
		l.Stories[k].Items = append(l.Stories[k].Items, item)
	}
	return l
}

// link is the address of a thing, "" where nobody knows that of the pages.
func link(base, lang, kind, id string) string {
	if base == "" || id == "" {
		return ""
	}
	return base + "/" + lang + "/" + kind + "/" + url.PathEscape(id)
}

// words is the address of the words that a line rests on.
func words(base, lang string, l telling.Line) string {
	to := link(base, lang, "reports", l.Report)
	if to == "" || l.At.Len() == 0 {
		return to
	}
	return to + "?at=" + strconv.Itoa(l.At.Start) + "-" + strconv.Itoa(l.At.End) + "#at"
}

// plain is an alert as plain text; what is not the catalogue's stands in isolates, so
// that words of both directions keep their places.
func plain(say *locale.Printer, l *letter) string {
	var b strings.Builder
	row := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	if l.Fiction {
		row(say.Text("fiction.ar"))
		row(say.Text("fiction.en"), "\n")
	}
	if l.Test {
		row(say.Text("alert.test.body"))
	} else {
		row(locale.Isolate(l.Name), ": ", l.Intro)
	}
	for _, s := range l.Stories {
		row()
		if s.Headline != "" {
			row(locale.Isolate(flat(s.Headline)))
		}
		if s.Link != "" {
			row(s.Link)
		}
		for _, item := range s.Items {
			for i, x := range item {
				mark := "    "
				if i == 0 {
					mark = "  • "
				}
				row(mark, isolated(x.Pieces))
				if x.Link != "" {
					row("      ", x.Link)
				}
			}
		}
	}
	if l.More > 0 {
		row()
		row(say.Count("alert.more", l.More))
	}
	if l.All != "" {
		row("\n", say.Text("alert.all"), "\n", l.All)
	}
	row("\n", say.Text("alert.neutral"))
	return b.String()
}

func isolated(pieces []locale.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.IsArg() {
			b.WriteString(locale.Isolate(flat(p.Text)))
			continue
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// flat is words on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
