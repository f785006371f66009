package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/outlet"
)

// unit is a sentence as a range of tokens; a quotation is never cut in two.
type unit struct{ from, to int }

// reader reads one report.
type reader struct {
	lex       *Lexicon
	in        Input
	toks      []arabic.Token
	words     []word
	units     []unit
	drafts    []draft
	names     names
	hits      []outlet.Hit
	media     []medium   // what mediaNamed gives
	chains    [][]string // of the drafts, as far as they are known
	held      []spoken   // likewise
	study     *Lessons   // not nil while learning
	gold      []placed   // what people marked, while learning
	unmarked  bool       // the report has lost its punctuation
	namesUpTo int        // quotations that end before this token are names, not what is said
	dotted    bool       // the report tells ى from ي at the end of words
}

func newReader(l *Lexicon, in Input) *reader {
	if in.Tokens == nil {
		in.Tokens = arabic.Tokens(in.Text)
	}
	if in.Sentences == nil {
		in.Sentences = arabic.Sentences(in.Text)
	}
	r := &reader{lex: l, in: in, toks: in.Tokens, words: make([]word, len(in.Tokens))}
	r.dotted = strings.Contains(in.Text, " على ") || strings.Contains(in.Text, " إلى ")
	r.markWords()
	r.markNames()
	r.pairQuotes()
	r.cutUnits()
	if r.unmarked = r.lostMarks(); r.unmarked {
		r.cutUnmarked()
	}
	return r
}

// cutUnits makes units of sentences, joining those that a quotation spans.
func (r *reader) cutUnits() {
	t := 0
	for _, s := range r.in.Sentences {
		for t < len(r.toks) && r.toks[t].Start < s.Start {
			t++
		}
		from := t
		for t < len(r.toks) && r.toks[t].End <= s.End {
			t++
		}
		if from == t {
			continue
		}
		if q, n := int(r.words[from].in), len(r.units); n > 0 && q >= r.units[n-1].from && r.words[q].mate >= 0 {
			r.units[n-1].to = t
			continue
		}
		r.units = append(r.units, unit{r.pastDateline(from, t), t})
	}
}

// span gives the bytes of tokens [from, to).
func (r *reader) span(from, to int) tawatur.Span {
	return tawatur.Span{Start: r.toks[from].Start, End: r.toks[to-1].End}
}

// is reports whether token i exists and has any of the roles.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.words) && r.words[i].class&c != 0
}

// marked reports whether token i exists and is the mark.
func (r *reader) marked(i int, m mark) bool {
	return i >= 0 && i < len(r.words) && r.words[i].mark == m
}
