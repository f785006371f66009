package attribution

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
)

// mark is the role of a punctuation token.
type mark uint8

const (
	noMark mark = iota
	openQuote
	closeQuote
	colon
	comma
	openBracket
	closeBracket
	otherMark
)

// word is what the reader knows of one token.
type word struct {
	class  class
	head   *head // not nil for the head noun of a source
	mark   mark
	def    bool  // written with the article
	conj   bool  // و or ف is written onto it
	prep   bool  // ل is written onto a head noun, body or definite noun
	mate   int32 // of an opening quote: the token that closes it; of a closing one: the opening; else -1
	in     int32 // the innermost opening quote that holds the token, or -1
	para   int32 // the paragraph
	stem   string
	hit    int32 // the outlet that is named here, as an index into reader.hits, or -1
	name   int32 // the mention that begins here, as an index into Input.Mentions, or -1
	within bool  // it is part of a mention
}

func (r *reader) markWords() {
	para := int32(0)
	for i := range r.toks {
		w := &r.words[i]
		if i > 0 && hasBreak(r.in.Text[r.toks[i-1].End:r.toks[i].Start]) {
			para++
		}
		w.mate, w.in, w.para, w.hit, w.name = -1, -1, para, -1, -1
		if r.toks[i].Kind == arabic.Punct {
			w.mark = markOf(r.toks[i].Text)
			continue
		}
		r.lex.describe(r.toks[i].Norm, w)
		if i > 0 && r.words[i-1].mark == comma && w.head != nil && r.lex.goesOn(r.toks[i].Norm) {
			w.head, w.def = nil, false // …، داعية إلى: no preacher
		}
		if w.def && w.head == nil && strings.HasPrefix(strings.TrimPrefix(r.toks[i].Text, "و"), "أ") {
			w.def, w.stem = false, r.toks[i].Norm // ألقى: the article bears no hamza
		}
		r.properName(i)
	}
}

// goesOn reports whether a word in match form can be a participle of reporting that
// goes on with who spoke before.
func (l *Lexicon) goesOn(norm string) bool {
	return slices.ContainsFunc(l.forms[norm], func(f form) bool { return f.kind == participle && !f.pron })
}

// properName takes back the role of a particle from a name of the same letters:
// علي behind a verb, a title or before بن, and بان in بان كي مون.
func (r *reader) properName(i int) {
	w := &r.words[i]
	next := ""
	if i+1 < len(r.toks) {
		next = r.toks[i+1].Norm
	}
	switch r.toks[i].Text {
	case "علي":
		if f, ok := r.verbal(max(i-1, 0)); ok && f.finite() && r.dotted || i+2 < len(r.toks) && r.lex.has(r.toks[i+2].Norm, clause) && strings.Contains(r.in.Text, " على ") {
			w.class = 0 // أكد علي، أكد البائع علي الورداني أن
		} else if i > 0 && (next == "بن" || strings.HasPrefix(next, "عبد") || r.words[i-1].head != nil && r.words[i-1].def) {
			w.class = 0
		} else if f, ok := r.verbal(max(i-1, 0)); ok && f.finite() && f.lemma.takes&takesAla == 0 && !strings.HasPrefix(next, "ال") {
			w.class = 0
		}
	case "وإلى", "والى":
		w.class, w.head, w.stem, w.conj = r.lex.classes["الي"], nil, "الي", true // no governor
	case "بان":
		if next == "كي" {
			w.class = 0
		}
	}
}

// markNames notes where outlets and the mentions of an earlier step stand.
func (r *reader) markNames() {
	if r.lex.outlets != nil {
		r.hits = r.lex.outlets.FindIn(r.toks)
	}
	for i, h := range r.hits {
		for k := h.Head; k < h.To; k++ {
			r.words[k].hit = int32(i)
		}
	}
	k := 0
	for i, m := range r.in.Mentions {
		for k < len(r.toks) && r.toks[k].End <= m.Start {
			k++
		}
		if k < len(r.toks) && r.toks[k].Start < m.End {
			r.words[k].name = int32(i)
			for j := k; j < len(r.toks) && r.toks[j].Start < m.End; j++ {
				r.words[j].within = true
			}
			if m.Type == tawatur.Person && m.End > r.toks[k].End && r.words[k].head == nil {
				r.words[k].class = 0 // علي العواضي
			}
		}
	}
}

func hasBreak(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}

// describe fills in what the tables tell of a word.
func (l *Lexicon) describe(norm string, w *word) {
	w.stem = norm
	w.class = l.classes[norm]
	if w.class == 0 {
		if rest, ok := cutRune(norm, "وف"); ok && l.classes[rest] != 0 {
			w.class, w.conj = l.classes[rest], true
		}
	}
	l.describeNoun(norm, w)
}

// describeNoun tells whether the word has the article and heads a source.
func (l *Lexicon) describeNoun(norm string, w *word) {
	for _, cut := range []string{"", "و", "ف"} {
		rest, ok := trimPrefix(norm, cut)
		if !ok {
			continue
		}
		if l.listed(rest) {
			w.conj = w.conj || cut != ""
			return // التزام: no article though it begins like one
		}
		stem, def := rest, false
		if s, ok := trimPrefix(rest, "ال"); ok && len(s) >= 4 && (cut == "" || len(s) >= 6) && (cut != "ف" || len(s) >= 8 || l.classes[s]&quantity != 0) {
			stem, def = s, true
		}
		if h, ok := l.heads[stem]; ok {
			own := h.kind == tawatur.SourcePerson && !h.fem && strings.HasSuffix(stem, "ه") // معاليه
			w.head, w.def, w.stem, w.conj = &h, def || own, stem, w.conj || cut != ""
			return
		}
		if acc, ok := strings.CutSuffix(stem, "ا"); ok && len(acc) >= 6 {
			if h, ok := l.heads[acc]; ok && h.kind != tawatur.SourceDocument && !def { // مسؤولا
				w.head, w.stem, w.conj = &h, acc, w.conj || cut != ""
				return
			}
		}
		if l.derive(stem, def, w) {
			w.conj = w.conj || cut != ""
			return
		}
		if def {
			w.def, w.stem, w.conj = true, stem, w.conj || cut != ""
			return
		}
	}
	l.describeFor(norm, w)
}

// describeFor tells of a noun onto which ل is written: للجيش، لوزارة.
func (l *Lexicon) describeFor(norm string, w *word) {
	rest, ok := trimPrefix(norm, "ل")
	if !ok || len(rest) < 6 || w.class != 0 {
		return
	}
	if stem, ok := trimPrefix(rest, "ل"); ok {
		w.prep, w.def, w.stem = true, true, stem
		if h, ok := l.heads[stem]; ok {
			w.head = &h
		}
		w.class |= l.classes["ال"+stem] & oneBody
		return
	}
	if h, ok := l.heads[rest]; ok {
		w.prep, w.head, w.stem = true, &h, rest
	} else if l.classes[rest]&oneBody != 0 {
		w.prep, w.stem, w.class = true, rest, l.classes[rest]
	}
}

func trimPrefix(s, p string) (string, bool) {
	if len(s) > len(p) && s[:len(p)] == p {
		return s[len(p):], true
	}
	return s, false
}

// cutRune cuts the first letter of s when it is one of letters and enough is left.
func cutRune(s, letters string) (string, bool) {
	first, n := utf8.DecodeRuneInString(s)
	if len(s)-n < 4 {
		return s, false
	}
	for _, c := range letters {
		if c == first {
			return s[n:], true
		}
	}
	return s, false
}

func markOf(s string) mark {
	switch s {
	case "«", "“", "„", "‹", "\"", "‘":
		return openQuote // the pairing decides
	case "»", "”", "›", "’":
		return closeQuote
	case ":", "：":
		return colon
	case "،", ",", "؛", ";":
		return comma
	case "(", "[":
		return openBracket
	case ")", "]":
		return closeBracket
	}
	return otherMark
}
