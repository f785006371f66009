package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
	"tawatur/outlet"
)

// Names tells whether two names mean one source.
type Names struct {
	tables *claim.Tables
	reg    *outlet.Registry
}

// NewNames makes a comparer of names from the word tables and the registry.
func NewNames(t *claim.Tables, reg *outlet.Registry) *Names { return &Names{t, reg} }

// Verdict is how two names stand to one another.
type Verdict uint8

// The verdicts.
const (
	Different Verdict = iota
	Doubtful          // a part of the name agrees, not enough to say
	SameOne
)

// voices are words that say in what manner a body speaks and not who it is,
// by their skeletons.
var voices = []string{"متحدت", "نتغ", "نتغه", "بن", "رسم", "رسمه", "سد", "لو", "غنرل", "دكتر", "شخ"}

// papers are words for what a body puts its word into, by their skeletons: أرقام،
// بيانات، إحصاءات، إحصائية، تقديرات، معطيات، سجلات، تقرير. At the head of a name they
// tell how it spoke: the figures of a chamber of commerce are the chamber's word.
var papers = []string{"ارغم", "بنت", "احست", "احس", "تغدرت", "معت", "سغلت", "تغر"}

// Compare tells whether two names mean one source. Spellings,
// transliterations, titles and a state's adjective or capital do not count.
func (n *Names) Compare(a, b string) Verdict {
	if a == "" || b == "" {
		return Different
	}
	if arabic.Match(a) == arabic.Match(b) {
		return SameOne
	}
	if x, ok := n.canonical(a); ok {
		if y, ok := n.canonical(b); ok {
			return verdict(x == y)
		}
	}
	stateA, x := n.words(a)
	stateB, y := n.words(b)
	if stateA != "" && stateB != "" && stateA != stateB {
		return Different
	}
	if stateA != "" && stateA == stateB && rules(x) && rules(y) {
		return SameOne
	}
	if len(x) == 0 || len(y) == 0 {
		return Different
	}
	if subset(x, y) || subset(y, x) {
		return n.within(x, y)
	}
	if len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1] {
		return Doubtful // a family name alone
	}
	return Different
}

func verdict(same bool) Verdict {
	if same {
		return SameOne
	}
	return Different
}

// canonical gives the registry's name of an outlet or agency.
func (n *Names) canonical(name string) (string, bool) {
	if n.reg == nil {
		return "", false
	}
	o, ok := n.reg.Find(name)
	return o.Name, ok
}

func (n *Names) words(name string) (state string, rest []string) {
	for i, c := range n.tables.Concepts(name) {
		switch {
		case i == 0 && slices.Contains(papers, c.Key):
		case c.Kind == claim.Place && state == "":
			state = c.Key
		case c.Key != "" && !slices.Contains(voices, c.Key):
			rest = append(rest, c.Key)
		}
	}
	return state, rest
}

// within judges a name whose words all stand in the other: the last word of a
// person's name tells who it is, a body's first word what it is.
func (n *Names) within(x, y []string) Verdict {
	short, long := x, y
	if len(y) < len(x) {
		short, long = y, x
	}
	switch {
	case len(short) == len(long), len(short) > 1, short[0] == long[len(long)-1]:
		return SameOne
	}
	return Doubtful
}

// rules reports whether words only name the rulers of a state: none at all, or
// its government or foreign ministry. A bare state speaks with their voice.
func rules(words []string) bool {
	for _, w := range words {
		if w != "government" && w != "foreignministry" {
			return false
		}
	}
	return true
}

func subset(x, y []string) bool {
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

// Transmitters lists the agencies and outlets that a whole report rests on, by
// its credits, byline and dateline, without the report's own outlet.
func (n *Names) Transmitters(r *tawatur.Reading) []string {
	var out []string
	add := func(name string) {
		if n.reg != nil && r.Outlet != "" && n.reg.Family(name) == n.reg.Family(r.Outlet) {
			return
		}
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, c := range r.Credits {
		if canon, ok := n.canonical(c); ok {
			c = canon
		}
		add(c)
	}
	if n.reg == nil {
		return out
	}
	for _, s := range [...]string{r.Byline, r.Dateline} {
		toks := arabic.Tokens(s)
		for _, h := range n.reg.FindIn(toks) {
			add(h.Outlet.Name)
		}
	}
	return out
}
