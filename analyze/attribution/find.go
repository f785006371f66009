package attribution

import (
	"tawatur"
	"tawatur/analyze/part"
	"tawatur/arabic"
)

// Input is one report's text and what earlier steps found in it. Sentences and
// Tokens are made from Text where they are nil; Mentions, Dates and Parts may be empty.
type Input struct {
	Text      string
	Sentences []tawatur.Span
	Tokens    []arabic.Token
	Mentions  []tawatur.Mention
	Dates     []tawatur.DateRef
	// Headline is where the text begins with its headline, if it does.
	Headline tawatur.Span
	// Parts are the parts of speech of Tokens, nil where they are not known.
	Parts []part.Part
	// Outlet is who published the report, "" where that is not known.
	Outlet string
}

// draft is an attribution being made; positions are tokens, half open, and
// -1 where there is none.
type draft struct {
	unit     int
	form     form
	cue      [2]int
	content  [2]int
	quoted   bool // the content is a quotation or follows a colon
	explicit bool // the speaker stands with the cue
	conj     bool
	alone    bool // the speaker is a pronoun and stands not in the sentence
	subject  [2]int
	after    int      // the token behind the noun phrase that follows the cue
	carrier  [][2]int // transmitters, nearest the source first
	trail    [][2]int // transmitters named behind the content: …، بحسب وكالة
	elided   bool     // the transmitter is who was spoken of last: ونقلت عن
	through  int      // index into names of an elided transmitter, or -1
	pattern  string
	who      int     // index into names, or -1
	given    bool    // the speaker was read together with the cue
	whoSure  float64 // how probable the speaker is, or 0 where nothing speaks against it
	whoWhy   string  // where the speaker stands: "behind" or "before" the cue, in "mind"
}

// Find gives the attributions of a report in the order of their cues. Spans
// are byte offsets into in.Text. It takes time linear in the text's length.
func (l *Lexicon) Find(in Input) []tawatur.Attribution {
	r := newReader(l, in)
	r.read()
	return r.give()
}

// give finishes the drafts and judges how sure each is; what is less sure than
// is asked for is kept back.
func (r *reader) give() []tawatur.Attribution {
	out := make([]tawatur.Attribution, 0, len(r.drafts))
	for i := range r.drafts {
		a, ok := r.finish(i)
		if !ok {
			continue
		}
		if r.judge(i, &a); a.Confidence == 0 || a.Confidence >= r.lex.least {
			out = append(out, a)
		}
	}
	return out
}

// read drafts the attributions of the whole report.
func (r *reader) read() {
	for u := range r.units {
		r.readUnit(u)
	}
	r.resolve()
}

// readUnit adds the attributions of one sentence.
func (r *reader) readUnit(u int) {
	first := len(r.drafts)
	skipTo := 0
	for i := r.units[u].from; i < r.units[u].to; i++ {
		if i < skipTo {
			continue
		}
		d, ok := r.draftAt(u, i)
		if !ok {
			continue
		}
		if n := len(r.drafts); d.form.kind == nominal && n > first && r.drafts[n-1].content[0] == d.content[0] {
			continue // ذكر في تصريحات أن: the verb is the cue
		} else if n > first && d.form.kind == participle && r.is(i, timeWord) && r.drafts[n-1].content[0] == d.content[0] {
			r.drafts = r.drafts[:n-1] // وغرد فلان قائلا: one content has one cue
		} else if n > first && d.form.finite() && r.drafts[n-1].form.finite() && r.drafts[n-1].content[0] == d.content[0] {
			continue
		}
		r.drafts = append(r.drafts, d)
		skipTo = d.cue[1]
	}
	r.extend(first, u)
	r.speakers(first, u)
	r.merge(first)
}

// saysNothing reports whether the content [from, to) only points to what stands
// elsewhere, so that nothing is told that could be true or false: أشار إلى هذه الحقيقة.
func (r *reader) saysNothing(d *draft, from, to int) bool {
	if r.rules(d) || r.bareTopic(d, from, to) {
		return true
	}
	told := d.form.lemma.stance == tawatur.Neutral || d.form.lemma.stance == tawatur.Assert
	return told && d.phrasal() && to-from <= 3 && r.lex.has(r.toks[from].Norm, pointing)
}

// finish turns a draft into the attribution that is given out.
func (r *reader) finish(i int) (tawatur.Attribution, bool) {
	d := &r.drafts[i]
	from, to := r.trim(d.content[0], d.content[1])
	if from >= to || r.saysNothing(d, from, to) || d.pattern == "bare" && to-from < 4 || to-from == 1 && r.is(from, adjunct|breaks) {
		return tawatur.Attribution{}, false
	}
	a := tawatur.Attribution{Span: r.span(from, to), CueSpan: r.span(d.cue[0], d.cue[1])}
	a.Quote, a.Cue = a.Span.In(r.in.Text), a.CueSpan.In(r.in.Text)
	a.Form, a.Stance, a.Pattern = r.formOf(d, from, to), d.form.lemma.stance, d.pattern
	if d.subject[0] >= 0 {
		a.SourceSpan = r.span(d.subject[0], d.subject[1])
		a.Source = tawatur.Name(a.SourceSpan.In(r.in.Text))
	}
	a.SourceName, a.SourceKind = r.nameOf(d)
	if d.who >= 0 {
		a.OnBehalf = tawatur.Name(r.names.all[d.who].behalf)
	}
	a.Chain = r.chainOf(i)
	r.occasionAt(i).put(&a)
	return a, true
}
