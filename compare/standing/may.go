package standing

import (
	"slices"
	"strings"

	"tawatur/arabic"
	"tawatur/compare/claim"
)

// mayBeOne reports whether two names that differ may stand for one source all the
// same: a state and a body of it, somebody unnamed and the state or another unnamed
// one that he may be, two media of a state of which none has a name of its own.
func (n *Names) mayBeOne(a, b string) bool {
	x, y := n.described(a), n.described(b)
	if !meetStates(x.states, y.states) {
		return false
	}
	switch {
	case x.medium && y.medium:
		return true
	case x.medium && x.official && len(x.states) > 0, y.medium && y.official && len(y.states) > 0:
		return x.governs || y.governs || x.loose && x.official || y.loose && y.official // the state's own media, and the state or its man
	case x.loose && y.loose:
		return x.what == "" || y.what == "" || x.what == y.what
	case x.loose && x.official && x.what == "":
		return y.governs || y.organ
	case y.loose && y.official && y.what == "":
		return x.governs || x.organ
	case len(x.states) == 0 || len(y.states) == 0:
		return false
	}
	return x.governs && y.organ || y.governs && x.organ
}

// description is what a name tells besides a name of its own.
type description struct {
	states   []string
	governs  bool   // nothing but a state, or its government, is named
	organ    bool   // a body or office of a state
	medium   bool   // media of a state, or of a sort, without a name
	several  bool   // of these, more than one ("وسائل إعلام")
	loose    bool   // somebody unnamed, and nothing tells within which body
	official bool   // of the state's own bodies
	what     string // of which sort he is ("أمني"), "" where that is not told
}

func (n *Names) described(name string) description {
	toks := arabic.Tokens(name)
	_, _, inside := n.is(insideOf, toks)
	_, _, organ := n.is(organOf, toks)
	d := description{governs: true, organ: organ, medium: !inside, loose: inside}
	words := 0
	for i := 0; i < len(toks); i++ {
		if toks[i].Kind == arabic.Punct || toks[i].Norm == "في" {
			continue
		}
		if state, long := n.stateAt(name, toks[i:]); long > 0 {
			d.states = append(d.states, state)
			i += long - 1
			continue
		}
		key := ""
		if c := n.tables.Concepts(toks[i].Text); len(c) == 1 {
			key = c[0].Key
		}
		words++
		d.governs = d.governs && key == "government"
		d.word(n, bare(unjoined(toks[i].Norm)), i == 0)
	}
	d.governs = d.governs && len(d.states) > 0
	d.medium = d.medium && words > 0
	return d
}

// stateAt gives the state that a name tells at the first of toks, and how many of
// them do: two for "كوريا الشمالية", 0 where none does.
func (n *Names) stateAt(name string, toks []arabic.Token) (state string, long int) {
	for long := min(2, len(toks)); long > 0; long-- {
		c := n.tables.Concepts(name[toks[0].Start:toks[long-1].End])
		if len(c) == 1 && c[0].Kind == claim.Place {
			return c[0].Key, long
		}
	}
	return "", 0
}

// word takes in a word that names no state; first tells that it is the head.
func (d *description) word(n *Names, w string, first bool) {
	in := func(c voice) bool {
		_, ok := n.voices[entry{c, w}]
		return ok
	}
	d.official = d.official || in(official)
	d.several = d.several || in(mediaOf)
	switch {
	case in(mediumOf), in(mediaOf):
		d.loose = false
	case in(official), in(vagueOf), first && d.loose:
	case d.what == "" && d.loose && strings.HasSuffix(sortOf(w), "ي"):
		d.what = sortOf(w) // what follows tells where he is
	default:
		d.medium = false
		d.loose = d.loose && d.what != ""
	}
}

// sortOf is an adjective without its endings: "أمني" of "أمنية" and "أمنيين".
func sortOf(w string) string {
	for _, end := range [...]string{"ون", "ين", "ان", "ه"} {
		if rest, ok := strings.CutSuffix(w, end); ok {
			return rest
		}
	}
	return w
}

// unjoined is a word without the conjunction written onto it.
func unjoined(norm string) string {
	if c := arabic.Split(norm); len(c.Pro) > 0 && c.Pro[0] == "و" {
		return norm[len("و"):]
	}
	return norm
}

// severalMedia reports whether two names, of other words each, tell of several
// media: they need not be the same ones.
func (n *Names) severalMedia(a, b string) bool {
	x, y := n.described(a), n.described(b)
	return x.medium && y.medium && (x.several || y.several)
}

// meetStates reports whether two names may be of one state: one tells none, or
// they have one in common.
func meetStates(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
