package store

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/spelling"
	"tawatur/query"
)

// longestOpening bounds the first paragraph of a report, in bytes: some texts have
// but one.
const longestOpening = 800

// placesOf gives the places that a report is about, each once: those named in its
// headline or first paragraph, in somebody's words, or as where something counted
// happened. Those it names in passing are left out.
func placesOf(r *tawatur.Reading) (out []string) {
	add := func(name string) {
		if name = oneLine(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	title := " " + arabic.Match(r.Title) + " "
	opening := openingOf(&r.Report)
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != tawatur.Place {
			continue
		}
		if opening.Contains(m.Span) || strings.Contains(title, " "+arabic.Match(m.Name)+" ") || quoted(r.Attributions, m.Span) {
			add(m.Name)
		}
	}
	for i := range r.Figures {
		add(r.Figures[i].Place)
	}
	return out
}

// openingOf is the headline and the first paragraph of the body.
func openingOf(r *tawatur.Report) tawatur.Span {
	end := r.Headline().End
	for end < len(r.Text) && r.Text[end] == '\n' {
		end++
	}
	paragraph := strings.IndexByte(r.Text[end:], '\n')
	if paragraph < 0 {
		paragraph = len(r.Text) - end
	}
	return tawatur.Span{Start: 0, End: end + min(paragraph, longestOpening)}
}

func quoted(all []tawatur.Attribution, s tawatur.Span) bool {
	return slices.ContainsFunc(all, func(a tawatur.Attribution) bool { return a.Contains(s) })
}

// apart stands between names in an index, so that no phrase runs over two. No stem
// is like it.
const apart = " _ "

// joinApart gives the stems of names.
func (s *stemmer) joinApart(names []string) string {
	stems := make([]string, len(names))
	for i, n := range names {
		stems[i] = s.join(n)
	}
	return strings.Join(stems, apart)
}

// placeMatch writes, in the language of FTS5, a query for a place by all names
// that the tables have for it. CodeInvalid where there is no word in it.
func (s *stemmer) placeMatch(place string) (string, error) {
	match, err := s.phraseMatch(place)
	if err != nil {
		return "", err
	}
	any := []string{match}
	for _, alias := range spelling.Aliases(place) {
		if match, err := s.phraseMatch(alias); err == nil && !slices.Contains(any, match) {
			any = append(any, match)
		}
	}
	return strings.Join(any, " OR "), nil
}

// phraseMatch writes a query for words side by side. CodeInvalid where there is none.
func (s *stemmer) phraseMatch(words string) (string, error) {
	return s.phrase(query.Term{Words: []string{words}})
}

// openMatch is phraseMatch where the beginning of the last word is enough: counted
// nouns have endings that stemming leaves ("قاربا").
func (s *stemmer) openMatch(words string) (string, error) {
	return s.phrase(query.Term{Words: []string{words}, Prefix: true})
}
