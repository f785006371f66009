package attribution

import (
	"sort"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/outlet"
)

// medium is an outlet where the text names it.
type medium struct {
	at   int    // the token at which its name begins
	stem string // the word that says what it is (صحيفة), "" where none does
	kind outlet.Kind
	name string
}

// mediaNamed lists the outlets of the text in order: those of the registry, and
// those that a noun such as صحيفة stands before.
func (r *reader) mediaNamed() []medium {
	if r.media != nil {
		return r.media
	}
	r.media = make([]medium, 0, len(r.hits)+4)
	for i := range r.words {
		w := &r.words[i]
		switch {
		case w.hit >= 0:
			if h := r.hits[w.hit]; h.From == i {
				m := medium{at: i, kind: h.Outlet.Kind, name: h.Name(r.in.Text, r.toks)}
				if h.Head < h.From {
					m.stem = r.words[h.Head].stem
				}
				r.media = append(r.media, m)
			}
		case r.oneMedium(i) && !w.def && i+1 < len(r.words):
			to := max(i+1, r.tail(i, min(i+10, len(r.words))))
			r.media = append(r.media, medium{at: i, stem: w.stem, name: r.bodyName(i, to, tawatur.SourceMedium)})
		}
	}
	return r.media
}

// oneMedium reports whether a noun for one outlet stands at token i: صحيفة, not
// صحف or وسائل إعلام.
func (r *reader) oneMedium(i int) bool {
	w := &r.words[i]
	if w.head == nil || w.head.kind != tawatur.SourceMedium || w.head.num == plural {
		return false
	}
	_, ok := r.lex.media[w.stem]
	return ok
}

// pointsBack reports whether the phrase [from, to) refers to an outlet that the
// text names elsewhere: الصحيفة، للشبكة التلفزيونية، الوكالة نفسها.
func (r *reader) pointsBack(from, to int) bool {
	w := &r.words[from]
	if w.hit >= 0 || !w.def || !r.oneMedium(from) {
		return false
	}
	for k := from + 1; k < to; k++ {
		if !r.is(k, itself) && !r.lex.adjectival(r.words[k].stem) || !r.words[k].def && !r.is(k, itself) {
			return false
		}
	}
	return true
}

// pointedAt names the outlet to which the noun at token i refers: the last one
// before it that the text calls by the same noun, or else the last of the same
// kind, or, for a noun that stands alone, the last of all.
func (r *reader) pointedAt(i, to int) string {
	all := r.mediaNamed()
	n := sort.Search(len(all), func(k int) bool { return all[k].at >= i })
	stem, kind := r.words[i].stem, r.lex.media[r.words[i].stem]
	for _, same := range []func(m *medium) bool{
		func(m *medium) bool { return m.stem == stem },
		func(m *medium) bool { return kind != "" && m.kind == kind && to == i+1 },
		func(m *medium) bool { return m.kind != "" && (to == i+1 || kind == "") },
	} {
		for k := n - 1; k >= 0 && k >= n-most; k-- {
			if same(&all[k]) {
				return all[k].name
			}
		}
	}
	return ""
}

// elidedMedium names the medium that ونقلت عن leaves out: the one that spoke
// last, or one that a later noun has brought back to mind (وأفادت الصحيفة).
func (r *reader) elidedMedium(d *draft) string {
	floor := max(0, d.cue[0]-elision)
	for k := d.cue[0] - 1; k >= floor; k-- {
		w := &r.words[k]
		if d.through >= 0 && r.names.all[d.through].latest == k {
			break
		}
		if w.def && !w.prep && r.pointsBack(k, k+1) {
			return r.pointedAt(k, k+1)
		}
	}
	if d.through < 0 {
		return ""
	}
	return r.names.all[d.through].name
}

// elision is how many tokens back a noun is looked for that brings a medium to
// mind again.
const elision = 40

// carrierName names a transmitter: the fuller name where the phrase only refers
// to one (الصحيفة).
func (r *reader) carrierName(c [2]int) string {
	if h := r.words[c[0]].hit; h >= 0 {
		return r.hits[h].Name(r.in.Text, r.toks)
	}
	if r.pointsBack(c[0], c[1]) {
		if name := r.pointedAt(c[0], c[1]); name != "" {
			return name
		}
	}
	if name := r.bracketed(c); name != "" {
		return name
	}
	kind, _, _ := r.kindOf(c[0], c[1])
	if kind == tawatur.SourceMedium && !r.oneMedium(c[0]) {
		kind = tawatur.SourceBody // صحف محلية: the first word belongs to the name
	}
	return r.bodyName(c[0], c[1], kind)
}

// bracketed gives the name in marks that follows a medium which is only
// described: الموقع الخاص بمكتبه (…).
func (r *reader) bracketed(c [2]int) string {
	if !r.words[c[0]].def {
		return ""
	}
	for k := c[1]; k < len(r.words) && k <= c[1]+2; k++ {
		switch m := r.words[k].mark; {
		case m == openBracket || m == openQuote:
			for e := k + 1; e < len(r.words) && e <= k+5; e++ {
				if m := r.words[e].mark; e > k+1 && (m == closeBracket || m == closeQuote) {
					return r.span(k+1, e).In(r.in.Text)
				}
			}
			return ""
		case m != noMark:
			return ""
		}
	}
	return ""
}

// hitBefore names the outlet that stands nearest before token i.
func (r *reader) hitBefore(i int) string {
	k := sort.Search(len(r.hits), func(k int) bool { return r.hits[k].To > i })
	if k == 0 {
		return ""
	}
	return r.hits[k-1].Name(r.in.Text, r.toks)
}

// readMedia reads the nouns for one outlet.
func (l *Lexicon) readMedia() error {
	table, err := rows("media.tsv", 2)
	if err != nil {
		return err
	}
	for _, r := range table {
		l.media[arabic.Match(r[0])] = outlet.Kind(strings.Trim(r[1], "-"))
	}
	return nil
}

// toMedium reports whether a medium stands at k onto which ل is written: وفقا لقنا.
func (r *reader) toMedium(k int) bool {
	h := r.words[k].hit
	return h >= 0 && r.hits[h].Clitic > 0
}
