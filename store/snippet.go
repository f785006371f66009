package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur"
)

// snippetBytes is about how much of a text is shown for a hit: some 25 words.
const snippetBytes = 280

// mark is a place in a text that matches one clause of a query.
type mark struct {
	tawatur.Span
	clause int
}

// Spans gives the places in text that match, in order and without
// overlap, in bytes. A phrase is one place.
func (q matcher) Spans(text string) []tawatur.Span { return spansOf(q.marks(text)) }

// Snippet gives the stretch of text that shows best why it matches, about 25
// words, and the matching places within that stretch. Where nothing matches
// it is the beginning of the text. The stretch is a span into text; the marks
// are spans into the stretch.
func (q matcher) Snippet(text string) (tawatur.Span, []tawatur.Span) {
	marks := q.marks(text)
	at := window(text, best(marks))
	var in []tawatur.Span
	for _, m := range marks {
		if at.Contains(m.Span) {
			in = append(in, tawatur.Span{Start: m.Start - at.Start, End: m.End - at.Start})
		}
	}
	return at, in
}

// marks finds the matches of every clause; where two overlap, the first stands.
func (q matcher) marks(text string) []mark {
	if len(q.clauses) == 0 {
		return nil
	}
	ts := q.stems.terms(text)
	var out []mark
	end := 0
	for i := range ts {
		for c := range q.clauses {
			n := q.clauses[c].matches(ts[i:])
			if n == 0 || ts[i].Start < end {
				continue
			}
			end = ts[i+n-1].End
			out = append(out, mark{tawatur.Span{Start: ts[i].Start, End: end}, c})
		}
	}
	return out
}

// matches says how many terms at the beginning of ts the clause matches.
func (c *clause) matches(ts []term) int {
	last := len(c.stems) - 1
	if len(ts) <= last {
		return 0
	}
	for i, s := range c.stems[:last] {
		if ts[i].stem != s {
			return 0
		}
	}
	got, want := ts[last].stem, c.stems[last]
	if got == want || c.also != "" && got == c.also || c.prefix && (strings.HasPrefix(got, want) || c.typed != "" && strings.HasPrefix(got, c.typed)) {
		return last + 1
	}
	return 0
}

// best gives the stretch of at most snippetBytes with most different clauses,
// then most marks, then the earliest. It ends with a mark.
func best(marks []mark) tawatur.Span {
	var span tawatur.Span
	seen := map[int]int{} // clause → marks of it between first and i
	first, bestKinds, bestCount := 0, 0, 0
	for i, m := range marks {
		seen[m.clause]++
		for ; first < i && m.End-marks[first].Start > snippetBytes; first++ {
			if seen[marks[first].clause]--; seen[marks[first].clause] == 0 {
				delete(seen, marks[first].clause)
			}
		}
		kinds, count := len(seen), i-first+1
		if kinds > bestKinds || kinds == bestKinds && count > bestCount {
			bestKinds, bestCount = kinds, count
			span = tawatur.Span{Start: marks[first].Start, End: m.End}
		}
	}
	return span
}

// window widens a stretch to about snippetBytes, a third of the room before
// it, and to whole words.
func window(text string, at tawatur.Span) tawatur.Span {
	room := max(0, snippetBytes-at.Len())
	start := max(0, at.Start-room/3)
	end := min(len(text), max(at.End, start+snippetBytes))
	if start > 0 {
		start = wordStart(text, start, at.Start)
	}
	if end < len(text) {
		end = wordEnd(text, end, max(at.End, start))
	}
	s := text[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	end = max(start, end-(len(s)-len(strings.TrimRightFunc(s, unicode.IsSpace))))
	return tawatur.Span{Start: start, End: end}
}

// wordStart is the first beginning of a word in text[from:to], or to.
func wordStart(text string, from, to int) int {
	if i := strings.IndexFunc(text[from:to], unicode.IsSpace); i >= 0 {
		return from + i
	}
	return to
}

// wordEnd is the last end of a word in text[from:to], read backwards from to,
// or the last rune boundary where the word is longer than that.
func wordEnd(text string, to, from int) int {
	if i := strings.LastIndexFunc(text[from:to], unicode.IsSpace); i > 0 {
		return from + i
	}
	for to > from && !utf8.RuneStart(text[to]) {
		to--
	}
	return to
}

// opening is the beginning of text up to about n bytes, in whole words.
func opening(text string, n int) string {
	text = strings.TrimSpace(text)
	if line, _, ok := strings.Cut(text, "\n"); ok {
		text = line
	}
	if len(text) <= n {
		return text
	}
	return strings.TrimSpace(text[:wordEnd(text, n, 0)])
}

func spansOf(marks []mark) []tawatur.Span {
	if len(marks) == 0 {
		return nil
	}
	out := make([]tawatur.Span, len(marks))
	for i, m := range marks {
		out[i] = m.Span
	}
	return out
}
