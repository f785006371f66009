package spelling

import (
	"strings"

	"tawatur/arabic"
)

// known are names of places, bodies and groups, and everyday words. Two known
// names are one only where a list says so: الرياض and الريادة never are.
type known struct {
	names    map[string]int32    // number of what is named, by the name in match form
	bare     map[string]int32    // the same without ال, which not all write
	aliases  map[int32][]string  // all names of it
	adjs     map[string]int32    // number of the place of an adjective
	everyday map[string]struct{} // in match form, without ال and ة
}

func (k *known) takeKnown(cells []string) error {
	id := int32(len(k.aliases) + 1)
	k.aliases[id] = strings.Split(cells[0], "|")
	for _, n := range k.aliases[id] {
		form := strings.Join(matched(n), " ")
		k.names[form] = id
		k.bare[withoutArticle(form)] = id
	}
	if len(cells) > 1 {
		for a := range strings.SplitSeq(cells[1], "|") {
			k.adjs[withoutArticle(arabic.Match(a))] = id
		}
	}
	return nil
}

func (k *known) takeEveryday(cells []string) error {
	k.everyday[cells[0]] = struct{}{}
	return nil
}

// number gives the number of what a name in match form names, 0 for none. A name
// with ال and one without may be those of two places: الجبيل, جبيل.
func (k *known) number(form string) int32 {
	if id := k.names[form]; id != 0 {
		return id
	}
	return k.bare[withoutArticle(form)]
}

// place gives the number of the place that a word names or is the adjective of,
// 0 for none.
func (k *known) place(word, bare string) (id int32, adjective bool) {
	if id := k.number(word); id != 0 {
		return id, false
	}
	for _, end := range []string{"", "ه", "ين", "ون", "ات"} {
		if stem, ok := strings.CutSuffix(bare, end); ok {
			if id := k.adjs[stem]; id != 0 {
				return id, true
			}
		}
	}
	return 0, false
}

// common gives the stem of an everyday word, "" for others. Only light endings
// are taken off.
func (k *known) common(bare string) string {
	for _, end := range []string{"", "ه", "ا", "ين", "ون", "ات", "يه", "ي"} {
		if stem, ok := strings.CutSuffix(bare, end); ok {
			if _, ok := k.everyday[stem]; ok {
				return stem
			}
		}
	}
	return ""
}

// Aliases gives all names of the known place, body or group that name is a name
// of, itself among them; none where it is not known.
func Aliases(name string) []string {
	r := tables()
	return r.aliases[r.number(strings.Join(matched(name), " "))]
}

// Known reports whether name is that of a place, body or group in the tables.
func Known(name string) bool { return Aliases(name) != nil }

// settle decides by the tables on two names that are both known: the same, or
// never the same, however alike they sound.
func (n Name) settle(o Name, m Match) Match {
	switch {
	case n.known == 0 || o.known == 0 || m.Part:
		return m
	case n.known != o.known:
		return Match{}
	case m.Score < Threshold:
		return Match{Score: sure, Why: WhyAlias}
	}
	m.Score = max(m.Score, sure)
	return m
}
