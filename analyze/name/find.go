package name

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
)

// span is a name in a sentence: tokens [from, to) of it.
type span struct {
	from, to int
	cut      int // bytes of the first token's match form that are clitics
	kind     tawatur.MentionType
	rank     int    // of two spans of one length the higher stays
	id       int32  // of a listed name, 0 for others
	full     string // the name where it is not the words of the span
}

// The ranks of the witnesses.
const (
	byTagger = iota
	byHead
	byOutlet
	byList
)

// Find finds the mentions in a text, in order and without overlap. sents and
// toks are those of package arabic for the text. A span holds the whole name
// without the clitics و ف ب ل ك in front, where they can be cut off (not in
// "للأمم"). A place inside a body's name belongs to the body.
func (t *Tables) Find(text string, sents []tawatur.Span, toks []arabic.Token) []tawatur.Mention {
	ms, _ := t.read(text, sents, toks)
	return ms
}

// read finds the mentions and gives the views of the words, a row a sentence.
func (t *Tables) read(text string, sents []tawatur.Span, toks []arabic.Token) ([]tawatur.Mention, []tagger.Row) {
	known := bareWords(toks)
	var parts []*sentence
	var norms [][]string
	k := 0
	for _, s := range sents {
		for k < len(toks) && toks[k].Start < s.Start {
			k++
		}
		from := k
		for k < len(toks) && toks[k].End <= s.End {
			k++
		}
		parts = append(parts, &sentence{text: text, toks: toks[from:k]})
		norms = append(norms, matchForms(toks[from:k]))
	}
	rows, tags := t.tagger.Tag(norms)
	for i, s := range parts {
		s.words, s.tags, s.rare = rows[i].Looks, tags[i], rows[i].Rare
		t.names(s, rows[i].Hits, known)
	}
	echo(parts)
	var out []found
	for _, s := range parts {
		for _, p := range s.spans {
			out = append(out, s.mention(p))
		}
	}
	resolve(out)
	ms := make([]tawatur.Mention, len(out))
	for i, f := range out {
		ms[i] = f.Mention
	}
	return ms, rows
}

// bareWords is the set of the words of a report in match form.
func bareWords(toks []arabic.Token) map[string]bool {
	set := make(map[string]bool, len(toks))
	for _, k := range toks {
		if k.Kind == arabic.Word {
			set[k.Norm] = true
		}
	}
	return set
}

// found is a mention with what it takes to resolve it.
type found struct {
	tawatur.Mention
	id   int32
	full string // the name without clitics, ال restored
	keys []string
}

func matchForms(toks []arabic.Token) []string {
	norms := make([]string, len(toks))
	for i, k := range toks {
		norms[i] = k.Norm
	}
	return norms
}

// names finds the names in a sentence whose words are tagged.
func (t *Tables) names(s *sentence, hits []gazetteer.Hit, known map[string]bool) {
	for _, h := range hits {
		s.listed(h)
	}
	for _, h := range t.outlets.FindIn(s.toks) {
		s.add(span{from: h.From, to: h.To, cut: 2 * h.Clitic, kind: tawatur.Body, rank: byOutlet,
			id: t.outletID[h.Outlet.Name], full: h.Name(s.text, s.toks)})
	}
	s.bodies()
	s.tagged(known)
	s.choose()
}

// sentence is one sentence while names are sought in it.
type sentence struct {
	text  string
	toks  []arabic.Token
	words []gazetteer.Word
	tags  []tagger.Tag
	rare  func(i int) bool // a word that plain news does not know
	spans []span
}

func (s *sentence) add(p span) { s.spans = append(s.spans, p) }

// choose takes the longest spans first and leaves out what overlaps them.
func (s *sentence) choose() {
	slices.SortStableFunc(s.spans, func(a, b span) int {
		if n := (b.to - b.from) - (a.to - a.from); n != 0 {
			return n
		}
		return b.rank - a.rank
	})
	s.spans = slices.DeleteFunc(s.spans, s.overruled)
	taken := make([]bool, len(s.toks))
	var out []span
	for _, p := range s.spans {
		if slices.Contains(taken[p.from:p.to], true) {
			continue
		}
		for i := p.from; i < p.to; i++ {
			taken[i] = true
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b span) int { return a.from - b.from })
	s.spans = out
}

// overruled reports whether a name that the tagger marked reaches over the
// listed name of a group ("تنظيم القاعدة الإرهابي").
func (s *sentence) overruled(p span) bool {
	if p.rank != byTagger {
		return false
	}
	return slices.ContainsFunc(s.spans, func(q span) bool {
		return q.rank == byList && q.kind == tawatur.Group && q.from < p.to && p.from < q.to
	})
}

// listed takes a listed name; one that is an everyday word too needs a second
// witness.
func (s *sentence) listed(h gazetteer.Hit) {
	p := span{from: h.From, to: h.To, cut: h.Cut, kind: kindOf(h.Class), rank: byList, id: h.ID}
	if h.Weak && !s.agrees(p) || s.adjective(h) {
		return
	}
	s.add(p)
}

// adjective reports whether a state's name is rather the adjective of a noun
// before it ("المعلمة السعودية").
func (s *sentence) adjective(h gazetteer.Hit) bool {
	if h.To-h.From > 1 || h.From == 0 || s.words[h.From].Flags&gazetteer.Nisba == 0 || s.tags[h.From].Type() == tagger.Loc {
		return false
	}
	before := s.words[h.From-1]
	return strings.HasPrefix(before.Bare, "ال") && strings.HasSuffix(before.Norm, "ه") || before.Flags&gazetteer.AnyHead != 0 || strings.HasSuffix(before.Norm, "ات")
}

func kindOf(c gazetteer.Class) tawatur.MentionType {
	switch c {
	case gazetteer.Body:
		return tawatur.Body
	case gazetteer.Group:
		return tawatur.Group
	}
	return tawatur.Place
}

// agrees reports whether the tagger, the word before or quotation marks say
// that an everyday word is a name.
func (s *sentence) agrees(p span) bool {
	if typ := s.tags[p.from].Type(); typ == tagger.Loc && p.kind == tawatur.Place || typ == tagger.Org && p.kind != tawatur.Place {
		return true
	}
	if p.from == 0 {
		return false
	}
	f := s.words[p.from-1].Flags
	if p.kind == tawatur.Place {
		return f&(gazetteer.PlaceIn|gazetteer.PlaceOut) != 0
	}
	return f&gazetteer.AnyHead != 0 || s.quoted(p)
}

// quoted reports whether the span stands alone in quotation marks.
func (s *sentence) quoted(p span) bool {
	return p.from > 0 && p.to < len(s.toks) && isQuote(s.toks[p.from-1].Text) && isQuote(s.toks[p.to].Text)
}

func isQuote(s string) bool {
	switch s {
	case "«", "»", "\"", "“", "”", "‹", "›", "'", "‘", "’", "(", ")":
		return true
	}
	return false
}
