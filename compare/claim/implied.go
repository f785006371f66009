package claim

import (
	"fmt"
	"slices"
	"strings"

	"tawatur/arabic"
)

// implication is what follows where a unit holds all the concepts named in it.
type implication struct{ of, then []int32 }

func (t *Tables) addImplied(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want concepts and what follows, got %d fields", len(f))
	}
	var m implication
	for list, keys := range map[*[]int32][]string{&m.of: strings.Split(f[0], "+"), &m.then: strings.Fields(f[1])} {
		for _, k := range keys {
			id := slices.Index(t.names, k)
			if id < 0 {
				return fmt.Errorf("unknown concept %q", k)
			}
			*list = append(*list, int32(id))
		}
	}
	t.implied = append(t.implied, m)
	return nil
}

// imply adds to a sealed unit what follows from its concepts. A negated one
// implies nothing.
func (c *Corpus) imply(u *Unit) {
	var more []Term
	for _, m := range c.tables.implied {
		at, ok := -1, true
		for _, id := range m.of {
			k, has := u.find(id)
			if ok = ok && has && !u.Terms[k].Negated && !u.Terms[k].Beside; ok {
				at = int(u.Terms[k].Pos)
			}
		}
		for _, id := range m.then {
			if ok && !u.Has(id) {
				more = append(more, Term{ID: id, Pos: int32(at), Beside: true})
			}
		}
	}
	if len(more) > 0 {
		u.Terms = append(u.Terms, more...)
		u.seal()
	}
}

// speaks adds to a unit who its source is: "we condemn" and "the ministry
// condemned" say the same.
func (c *Corpus) speaks(u *Unit) {
	a := c.Attribution(u)
	if a == nil || a.SourceName == "" {
		return
	}
	rd := reader{c: c, toks: arabic.Tokens(string(a.SourceName))}
	for i := 0; i < len(rd.toks); {
		if rd.toks[i].Kind == arabic.Punct {
			i++
			continue
		}
		id, n := rd.conceptAt(i, len(rd.toks))
		if id != noConcept && c.kinds[id] != Light && !u.Has(id) {
			u.Terms = append(u.Terms, Term{ID: id, Pos: -1, Beside: true})
			u.seal()
		}
		i += n
	}
}
