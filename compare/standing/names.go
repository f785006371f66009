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
	voices map[entry]string
	manner map[string]bool // words that do not tell who speaks, as concepts
	// read is what words found out already.
	read map[string]told
}

// told is whom a name tells.
type told struct {
	state string
	rest  []string
}

// NewNames makes a comparer of names from the word tables and the registry.
func NewNames(t *claim.Tables, reg *outlet.Registry) *Names {
	voices, _ := voiceTable() // embedded; a test holds that it can be read
	n := &Names{t, reg, voices, map[string]bool{}, map[string]told{}}
	for e := range voices {
		if e.class == mannerOf {
			for _, c := range t.Concepts(e.word) {
				n.manner[c.Key] = true
			}
		}
	}
	return n
}

// Verdict is how two names stand to one another.
type Verdict uint8

// The verdicts.
const (
	Different Verdict = iota
	Doubtful          // a part of the name agrees, not enough to say
	SameOne
)

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
	if (stateA == "") != (stateB == "") && n.realm(a, x) && n.realm(b, y) {
		return Doubtful
	}
	if subset(x, y) || subset(y, x) {
		if n.severalMedia(a, b) {
			return Doubtful
		}
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

// words parts a name into the state that it tells and the other words that tell
// who it is.
func (n *Names) words(name string) (state string, rest []string) {
	t, ok := n.read[name]
	if !ok {
		t.state, t.rest = n.readWords(name)
		n.read[name] = t
	}
	return t.state, t.rest
}

func (n *Names) readWords(name string) (state string, rest []string) {
	several := strings.Contains(name, " و") && n.places(name) > 1 // روسيا وسوريا
	for _, c := range n.tables.Concepts(n.withoutTail(n.withoutPaper(name))) {
		switch {
		case c.Kind == claim.Place && (state == "" || state == c.Key) && !several:
			state = c.Key // told twice in "الولايات المتحدة الأميركية"
		case c.Key != "" && !n.manner[c.Key]:
			rest = append(rest, c.Key)
		}
	}
	return state, rest
}

// places is how many states a name tells.
func (n *Names) places(name string) (count int) {
	for _, c := range n.tables.Concepts(name) {
		if c.Kind == claim.Place {
			count++
		}
	}
	return count
}

// withoutTail is a name without the words behind it that tell where it spoke.
func (n *Names) withoutTail(name string) string {
	toks := arabic.Tokens(name)
	for i := 1; i < len(toks); i++ {
		if _, _, ok := n.is(tailOf, toks[i:i+1]); ok {
			return strings.TrimSpace(name[:toks[i].Start])
		}
	}
	return name
}

// withoutPaper is a name without the document at its head.
func (n *Names) withoutPaper(name string) string {
	toks := arabic.Tokens(name)
	_, long, ok := n.is(paperOf, toks)
	if !ok {
		return name
	}
	if rest := n.after(paperOf, toks[long:]); len(rest) > 0 {
		return withoutLam(name, rest)
	}
	return ""
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

// realm reports whether a name tells no more than what sort of state it is
// ("المملكة"), of which there are several, and perhaps which.
func (n *Names) realm(name string, words []string) bool {
	_, _, ok := n.is(realmOf, arabic.Tokens(name))
	return ok && len(words) <= 1
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
