package lineage

import (
	"slices"
	"unicode/utf8"

	"tawatur"
)

// maxQuote is the greatest length of a quotation in bytes; a mark left open
// does not make a quotation of the rest of the text.
const maxQuote = 3000

// quotations gives the stretches of direct speech: what stands between
// quotation marks of any style within one paragraph, and the contents of
// direct attributions; and all stretches of speech, those in indirect form with
// them. They are ordered by start and may overlap.
func quotations(r *tawatur.Reading) (direct, all []tawatur.Span) {
	direct = betweenMarks(r.Text)
	all = slices.Clone(direct)
	for _, a := range r.Attributions {
		if a.Start < 0 || a.End > len(r.Text) {
			continue
		}
		if all = append(all, a.Span); a.Form == tawatur.Direct {
			direct = append(direct, a.Span)
		}
	}
	for _, list := range [2][]tawatur.Span{direct, all} {
		slices.SortFunc(list, func(a, b tawatur.Span) int { return a.Start - b.Start })
	}
	return direct, all
}

func betweenMarks(text string) []tawatur.Span {
	var out []tawatur.Span
	open, closer := -1, rune(0)
	for i, r := range text {
		switch {
		case r == '\n':
			open = -1
		case open >= 0 && r == closer:
			if i-open <= maxQuote {
				out = append(out, tawatur.Span{Start: open, End: i})
			}
			open = -1
		case open < 0:
			if c := closerOf(r); c != 0 {
				open, closer = i+utf8.RuneLen(r), c
			}
		}
	}
	return out
}

// closerOf gives the mark that ends a quotation begun by r, 0 for no quotation.
func closerOf(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '»': // used the other way round
		return '«'
	case '“':
		return '”'
	case '”':
		return '“'
	case '„':
		return '“'
	case '"':
		return '"'
	}
	return 0
}

// markQuoted tells for every word whether it stands within one of spans, which
// are ordered by start.
func markQuoted(words []word, spans []tawatur.Span) []bool {
	out := make([]bool, len(words))
	next, end := 0, -1
	for i, w := range words {
		for next < len(spans) && spans[next].Start <= int(w.start) {
			end = max(end, spans[next].End)
			next++
		}
		out[i] = int(w.end) <= end
	}
	return out
}
