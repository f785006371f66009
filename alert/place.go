package alert

import (
	"slices"
	"strings"
	"unicode"

	"tawatur"
	"tawatur/arabic"
)

// Where a place must stand for a report to be at it or about it.
const (
	longestLead  = 500 // bytes behind the headline: a sentence or two of a text that is one paragraph
	shortestLead = 120 // bytes: a shorter paragraph is a byline or a dateline, and what follows belongs to it
	datelineEnd  = 160 // bytes within which a dateline ends
	datelineLong = 6   // words of one, with the name of who wrote it
	often        = 3   // mentions of a place that no other has more of
)

// setting is what a report says of where it is, for a search of places.
type setting struct {
	r    *tawatur.Reading
	lead tawatur.Span // with the headline, where the text begins with it
	// dateline is what stands before the first sentence, of no length where nothing does.
	dateline tawatur.Span
}

func settingOf(r *tawatur.Reading) setting {
	body := r.Headline().End
	end := body
	for end < len(r.Text) && end-body < shortestLead {
		rest := strings.TrimLeft(r.Text[end:], "\n")
		end = len(r.Text) - len(rest)
		if n := strings.IndexByte(rest, '\n'); n >= 0 {
			end += n
		} else {
			end = len(r.Text)
		}
	}
	return setting{r, tawatur.Span{Start: 0, End: min(end, body+longestLead)}, datelineAt(r.Text, body)}
}

// datelineAt finds the dateline at the beginning of a body: the few words before the last
// mark that parts them from the first sentence.
func datelineAt(text string, body int) tawatur.Span {
	out := tawatur.Span{Start: body, End: body}
	words, before := 0, ' '
	for i, c := range text[body:min(len(text), body+datelineEnd)] {
		if unicode.IsSpace(before) && !unicode.IsSpace(c) && unicode.IsLetter(c) {
			words++
		}
		if words > datelineLong || strings.ContainsRune(".؟!«\"", c) {
			break
		}
		if strings.ContainsRune(":/|\n", c) || strings.ContainsRune("-–—ـ", c) && unicode.IsSpace(before) {
			out.End = body + i
		}
		before = c
	}
	return out
}

// at reports whether a report is at or about a place: it is named in the headline or the
// lead, no other is named more often, or the dateline has it and headline and lead name
// no other. Most dates of a paper have its own city, wherever the happening is, and most
// places a report names it names in passing.
func (s *setting) at(is func(name string) bool) bool {
	r := s.r
	dated := strings.ContainsFunc(r.Dateline, unicode.IsLetter) && slices.ContainsFunc(strings.Split(r.Dateline, "، "), is)
	elsewhere := false
	counts := map[string]int{}
	own := 0
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != tawatur.Place {
			continue
		}
		mine, front := is(m.Name), s.lead.Contains(m.Span) || titled(r.Title, m.Text)
		switch {
		case mine && s.dateline.Contains(m.Span):
			dated = true
		case mine && front:
			return true
		case mine:
			own++
		default:
			counts[m.Name]++
			elsewhere = elsewhere || front && !s.dateline.Contains(m.Span)
		}
	}
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	return dated && !elsewhere || own >= often && own >= most
}

// titled reports whether a title has the name of a place, with or without what is written
// onto it ("بالخرطوم").
func titled(title, name string) bool {
	name = arabic.Match(name)
	for _, t := range arabic.Tokens(title) {
		if onto(t.Norm, strings.Fields(name)) {
			return !strings.Contains(name, " ") || strings.Contains(arabic.Match(title), name)
		}
	}
	return false
}

// prefixes are the letters that are written onto a name.
const prefixes = "وفبكل"

// onto reports whether a word in match form is the first of a name's words.
func onto(word string, name []string) bool {
	if len(name) == 0 {
		return false
	}
	first := name[0]
	if bare, ok := strings.CutPrefix(first, "ال"); ok {
		if rest, ok := strings.CutSuffix(word, "لل"+bare); ok && len(rest) <= 4 {
			return strings.Trim(rest, prefixes) == ""
		}
	}
	rest, ok := strings.CutSuffix(word, first)
	return ok && len(rest) <= 4 && strings.Trim(rest, prefixes) == ""
}
