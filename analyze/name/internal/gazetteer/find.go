package gazetteer

import "strings"

// Word is one word of a row with what is known of it.
type Word struct {
	Norm string // match form
	Bare string // without the clitics و ف ب ل ك that were cut off
	Cut  int    // bytes of Norm that were cut off; the لل of "للأمم" leaves its second ل
	Flags
}

// Hit is a listed name: words [From, To).
type Hit struct {
	From, To int
	Cut      int // bytes of the first word's match form before the name
	Class    Class
	Weak     bool  // also an everyday word
	ID       int32 // the same for all listed names of one thing
}

// Look says what the words of a row, in match form, are listed as, and which
// listed names stand in it, in order and without overlap.
func (t *Tables) Look(norms []string) ([]Word, []Hit) {
	words := make([]Word, len(norms))
	for i, n := range norms {
		words[i] = t.word(n)
	}
	var hits []Hit
	for i := 0; i < len(norms); i++ {
		h, ok := t.at(norms, i)
		if !ok {
			continue
		}
		hits = append(hits, h)
		words[i].Flags |= Begins
		words[i].Cut, words[i].Bare = h.Cut, bare(norms[i], h.Cut)
		for k := h.From; k < h.To; k++ {
			words[k].Flags |= h.flag()
		}
		i = h.To - 1
	}
	return words, hits
}

func (h Hit) flag() Flags {
	f := [...]Flags{None: 0, State: InPlace, Region: InPlace, Town: InPlace, Body: InBody, Group: InGroup}[h.Class]
	if h.Weak {
		f |= InWeak
	}
	return f
}

// at finds the longest listed name that begins at word i, the reading with the
// fewest clitics first.
func (t *Tables) at(norms []string, i int) (Hit, bool) {
	var best Hit
	for cut := range cuts(norms[i]) {
		if e, n := t.names.longest(bare(norms[i], cut), norms[i+1:]); n > best.To-best.From {
			best = Hit{i, i + n, cut, e.class, e.weak, e.id}
		}
	}
	return best, best.To > 0
}

// word finds what one word is listed as.
func (t *Tables) word(norm string) Word {
	w := Word{Norm: norm, Bare: norm}
	for cut := range cuts(norm) {
		b := bare(norm, cut)
		f, ok := t.words[b]
		if rest, al := strings.CutPrefix(b, "ال"); !ok && al {
			f, ok = t.words[rest]
		}
		if ok {
			w.Bare, w.Cut, w.Flags = b, cut, f
			break
		}
	}
	if w.Cut > 0 {
		if c := norm[:2]; c == "و" || c == "ف" {
			w.Flags |= CutAnd
		}
		if c := norm[w.Cut-2 : w.Cut]; c != "و" && c != "ف" {
			w.Flags |= CutPrep
		}
	}
	if strings.HasPrefix(w.Bare, "ال") {
		w.Flags |= HasAl
	}
	return w
}

// bare is norm without its first cut bytes, ال restored where ل was cut off لل.
func bare(norm string, cut int) string {
	if cut >= 2 && norm[cut-2:cut] == "ل" && strings.HasPrefix(norm[cut:], "ل") && len(norm)-cut > 4 {
		return "ا" + norm[cut:]
	}
	return norm[cut:]
}

// cuts gives the numbers of bytes that may be clitics at the beginning of a
// word: none, a conjunction, a preposition, both.
func cuts(norm string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if !yield(0) || len(norm) < 6 {
			return
		}
		at := 0
		if c := norm[:2]; c == "و" || c == "ف" {
			at = 2
			if !yield(at) || len(norm) < 8 {
				return
			}
		}
		if c := norm[at : at+2]; c == "ب" || c == "ل" || c == "ك" {
			yield(at + 2)
		}
	}
}
