package web

import (
	"cmp"
	"net/url"
	"strconv"
	"unicode/utf8"

	"tawatur"
	"tawatur/markup"
	"tawatur/web/api"
)

// originalShown is the most bytes of a part of a capture that a page shows; all of them
// are in the file.
const originalShown = 200_000

// mostTraced is how many paragraphs of a report are looked for in its capture.
const mostTraced = 500

// originalPage is a report beside the capture that it was cut out of.
type originalPage struct {
	*tawatur.Reading
	Of    tawatur.Capture
	Size  string // of the capture
	Parts []originalPart
	// Pieces is the text as it was read, with the paragraphs that stand in the capture;
	// Found is how many do, of Paragraphs.
	Pieces            []markup.Piece[int]
	Found, Paragraphs int
	// File is where the bytes are to be had.
	File string
}

// originalPart is a part of a capture as it stands: a field of a row of JSON, or all of
// a page or text.
type originalPart struct {
	Name   string
	Pieces []markup.Piece[rawMark]
	Cut    bool // the rest is only in the file
	Markup bool // it is written as HTML is: from left to right
}

// rawMark is where a paragraph, counted from 1, stands in a capture. ID is that of the
// first place, to which the paragraph leads.
type rawMark struct {
	Number int
	ID     string
}

// original shows what a report was read from beside what was read.
func (s *server) original(q request) (answer, error) {
	r, err := s.store.Reading(q.Context(), q.PathValue("id"))
	if err != nil {
		return answer{}, err
	}
	c, err := s.store.Capture(q.Context(), r.Capture)
	if err != nil {
		return answer{}, err
	}
	p := originalPage{Reading: &r, Of: c, Size: q.size(len(c.Raw)), File: api.Root + "/captures/" + c.Digest + "/raw"}
	p.layOut(&c)
	return answer{page: "original", title: q.say.Text("web.original"), body: p, fiction: r.Fiction}, nil
}

// layOut marks in both what of the capture became the report.
func (p *originalPage) layOut(c *tawatur.Capture) {
	paragraphs := paragraphsOf(p.Text)
	paragraphs = paragraphs[:min(len(paragraphs), mostTraced)]
	p.Paragraphs = len(paragraphs)
	found := map[int]bool{}
	for _, part := range partsOf(c) {
		shown, cut := upTo(part.text, originalShown)
		var marks []markup.Mark[rawMark]
		for _, t := range trace(shown, p.Text, paragraphs) {
			m := rawMark{Number: t.paragraph + 1}
			if !found[t.paragraph] {
				m.ID = "o" + strconv.Itoa(m.Number)
			}
			found[t.paragraph] = true
			marks = append(marks, markup.Mark[rawMark]{Span: t.raw, Of: m})
		}
		p.Parts = append(p.Parts, originalPart{Name: part.name, Pieces: markup.Cut(shown, marks), Cut: cut, Markup: c.Media == tawatur.MediaHTML})
	}
	var marks []markup.Mark[int]
	for i, s := range paragraphs {
		if found[i] {
			marks = append(marks, markup.Mark[int]{Span: s, Of: i + 1})
		}
	}
	p.Found, p.Pieces = len(found), markup.Cut(p.Text, marks)
}

// upTo gives the beginning of a text, of at most n bytes, and whether it is cut.
func upTo(text string, n int) (string, bool) {
	if len(text) <= n {
		return text, false
	}
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n], true
}

// size writes a number of bytes.
func (q request) size(bytes int) string {
	if bytes < 1000 {
		return q.say.Count("web.bytes", bytes)
	}
	return q.say.Text("web.kilobytes", strconv.Itoa((bytes+500)/1000))
}

// sideOf is the address where two reports of a story stand beside one another.
func (q request) sideOf(story, a, b string) string {
	return q.link("stories", story) + "/side?" + url.Values{"a": {a}, "b": {b}}.Encode()
}

// From is where the capture was read from.
func (p originalPage) From() string { return cmp.Or(p.Of.Name, p.URL) }
