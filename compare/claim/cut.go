package claim

import (
	"cmp"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Lengths of clauses, in words.
const (
	minWords  = 4  // a shorter stretch says too little
	longWords = 16 // a longer one is cut before words like "while"
)

// reader is the state of cutting one report.
type reader struct {
	c      *Corpus
	report int
	r      *tawatur.Reading
	toks   []arabic.Token
	number []bool   // the tokens that write a number
	outlet []string // the words of the outlet's name
}

// cut appends the assertions of a report.
func (c *Corpus) cut(report int) {
	r := c.Readings[report]
	toks := c.toks[report]
	rd := &reader{c, report, r, toks, numbers(toks), words(r.Outlet)}
	first := len(c.Units)
	if r.ID == c.whole && c.whole != "" && len(toks) > 0 {
		s := rd.span(0, len(toks))
		rd.add(Unit{Report: report, Attr: -1, Span: s, Content: s}, 0, len(toks))
		return
	}
	n := 0
	for _, s := range arabic.Sentences(r.Text) {
		if from, to := rd.within(s); from < to {
			rd.sentence(n, from, to)
			n++
		}
	}
	slices.SortStableFunc(c.Units[first:], func(a, b Unit) int {
		return cmp.Or(cmp.Compare(a.Content.Start, b.Content.Start), cmp.Compare(a.Content.End, b.Content.End), cmp.Compare(a.Attr, b.Attr))
	})
}

// numbers marks the tokens that write cardinal numbers: quantities come from
// the figures.
func numbers(toks []arabic.Token) []bool {
	out := make([]bool, len(toks))
	for _, n := range numeral.Find(toks) {
		for k := n.From; k < n.To && !n.Ordinal; k++ {
			out[k] = true
		}
	}
	return out
}

// within gives the half-open range of tokens that lie in s.
func (rd *reader) within(s tawatur.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(rd.toks, s.Start, func(t arabic.Token, at int) int { return cmp.Compare(t.Start, at) })
	to, _ = slices.BinarySearchFunc(rd.toks, s.End, func(t arabic.Token, at int) int { return cmp.Compare(t.Start, at) })
	return from, to
}

// sentence cuts the tokens [from, to) of one sentence: what sources are quoted
// with first, and what remains as the outlet's own voice.
func (rd *reader) sentence(n, from, to int) {
	whole := tawatur.Span{Start: rd.toks[from].Start, End: rd.toks[to-1].End}
	taken := make([]bool, to-from)
	for i := range rd.r.Attributions {
		a := &rd.r.Attributions[i]
		if !a.Overlaps(whole) {
			continue
		}
		frame := rd.frame(a, whole)
		cf, ct := rd.said(a, whole)
		for _, p := range rd.split(cf, ct) {
			u := Unit{Report: rd.report, Sentence: n, Attr: i, Content: rd.span(p[0], p[1])}
			u.Span = u.Content
			if p[0] == cf {
				u.Span.Start = min(u.Span.Start, frame.Start)
			}
			if p[1] == ct {
				u.Span.End = max(u.Span.End, frame.End)
			}
			rd.add(u, p[0], p[1])
		}
		ff, ft := rd.within(frame)
		for j := min(ff, cf); j < max(ft, ct); j++ {
			taken[j-from] = true
		}
	}
	rd.ownVoice(n, from, taken)
}

// ownVoice adds the stretches of a sentence that no attribution has taken.
func (rd *reader) ownVoice(n, from int, taken []bool) {
	for i := 0; i < len(taken); i++ {
		if taken[i] {
			continue
		}
		j := i
		for j < len(taken) && !taken[j] {
			j++
		}
		for _, p := range rd.split(from+i, rd.past(from+i, from+j)) {
			s := rd.span(p[0], p[1])
			rd.add(Unit{Report: rd.report, Sentence: n, Attr: -1, Span: s, Content: s}, p[0], p[1])
		}
		i = j
	}
}

// past moves the end of the tokens [from, to) behind a figure that it would cut
// in two.
func (rd *reader) past(from, to int) int {
	for i := range rd.r.Figures {
		first, last := rd.within(rd.r.Figures[i].Span)
		if from <= first && first < to && to < last {
			return last
		}
	}
	return to
}

// frame is the words of an attribution with its cue and source, as far as they
// stand in the same sentence.
func (rd *reader) frame(a *tawatur.Attribution, sentence tawatur.Span) tawatur.Span {
	f := a.Span
	for _, s := range [...]tawatur.Span{a.CueSpan, a.SourceSpan} {
		if s.Len() > 0 && sentence.Contains(s) {
			f.Start, f.End = min(f.Start, s.Start), max(f.End, s.End)
		}
	}
	return clip(f, sentence)
}

func clip(s, to tawatur.Span) tawatur.Span {
	return tawatur.Span{Start: max(s.Start, to.Start), End: min(s.End, to.End)}
}

// span is the bytes of the tokens [from, to) without marks at either end.
func (rd *reader) span(from, to int) tawatur.Span {
	for from < to-1 && rd.toks[from].Kind == arabic.Punct {
		from++
	}
	for to-1 > from && rd.toks[to-1].Kind == arabic.Punct {
		to--
	}
	return tawatur.Span{Start: rd.toks[from].Start, End: rd.toks[to-1].End}
}

// split cuts a long stretch of tokens into clauses.
func (rd *reader) split(from, to int) [][2]int {
	var out [][2]int
	start := from
	for i := from + minWords; i+2 < to; i++ {
		long := to-start > longWords && i-start >= minWords+2 && i+minWords < to
		if rd.deniesFrom(i, to) || rd.quotesFrom(i) || long && rd.breaks(i) {
			out = append(out, [2]int{start, i})
			start = i
		}
	}
	if to > start {
		out = append(out, [2]int{start, to})
	}
	return out
}

// Words between the beginning of a clause and its denial.
const (
	denialAfterWhich = 4 // "which so-and-so denied"
	denialAfterWhile = 6 // "although the government of so-and-so denies it"
)

// deniesFrom reports whether a clause begins at token i that denies what stands
// before it.
func (rd *reader) deniesFrom(i, to int) bool {
	reach, w := 0, rd.toks[i].Norm
	switch {
	case rd.c.tables.is(which, w):
		reach = denialAfterWhich
	case rd.c.tables.is(while, w), rd.c.tables.is(although, w):
		reach = denialAfterWhile
	}
	for k := i + 1; k < min(i+reach, to); k++ {
		if turn, _ := Bare(rd.c.tables.turns, rd.toks[k].Norm); turn == Denies {
			return true
		}
	}
	return false
}

// quotesFrom reports whether words are quoted from token i on, after a colon.
func (rd *reader) quotesFrom(i int) bool {
	return rd.toks[i-1].Text == ":" && strings.Contains(quotes, rd.toks[i].Text)
}

// quotes are the marks that open a quotation.
const quotes = "«\"“”"

// breaks reports whether a clause may begin at token i: after a comma or the
// like, with a word that opens one.
func (rd *reader) breaks(i int) bool {
	if rd.toks[i].Kind != arabic.Word || rd.toks[i-1].Kind != arabic.Punct {
		return rd.c.tables.is(while, rd.toks[i].Norm)
	}
	switch rd.toks[i-1].Text {
	case "؛", ";":
		return true
	case "،", ",", "-", "–", "—":
		next := rd.toks[i].Norm
		return rd.c.tables.is(opens, next) || rd.c.tables.is(in, next) && rd.c.tables.is(when, rd.toks[i+1].Norm)
	}
	return false
}
