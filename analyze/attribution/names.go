package attribution

import (
	"slices"
	"strings"

	"tawatur"
)

// entity is one who speaks or is named in the report.
type entity struct {
	name   string   // the fullest name met so far
	key    []string // the telling words of the name, without articles
	about  []string // the words of its titles and descriptions, likewise
	office []string // those of them that begin a title
	kind   tawatur.SourceKind
	named  bool // the name is a person's own
	fem    bool
	num    number
	sexed  bool     // fem was told by a verb or title
	latest int      // the token where it was met last
	behalf string   // for whom a spokesman speaks
	also   []string // the telling words of another name of the same person
	spoke  int      // how often it spoke so far
}

// names is the sources and people of a report, found again by any of their words.
type names struct {
	all    []entity
	byWord map[string][]int
}

// most bounds the entities that are kept under one word.
const most = 32

// put adds e and gives its index.
func (n *names) put(e entity) int {
	if n.byWord == nil {
		n.byWord = map[string][]int{}
	}
	id := len(n.all)
	n.all = append(n.all, e)
	n.index(id, e.key)
	n.index(id, e.about)
	return id
}

func (n *names) index(id int, words []string) {
	for _, w := range words {
		l := n.byWord[w]
		if len(l) < most && (len(l) == 0 || l[len(l)-1] != id) {
			n.byWord[w] = append(l, id)
		}
	}
}

// person finds the named person whose name holds all words of key, or is held
// by them; the fuller name is kept. It gives -1 when there is none.
func (n *names) person(key []string) int {
	if len(key) == 0 {
		return -1
	}
	for _, id := range n.byWord[key[len(key)-1]] {
		if e := &n.all[id]; e.named && (subset(key, e.key) || subset(e.key, key) || subset(key, e.also)) {
			return id
		}
	}
	for _, id := range n.byWord[key[0]] {
		if e := &n.all[id]; e.named && len(e.key) > 1 && len(key) > 1 && (subset(key, e.key) || subset(e.key, key)) {
			return id
		}
	}
	return -1
}

// described finds the latest entity whose description holds all of words; one
// whose title begins with the first of them goes before those in whose title it
// stands elsewhere, as the deputy of a minister is no minister.
func (n *names) described(words []string, kind tawatur.SourceKind) int {
	if len(words) == 0 {
		return -1
	}
	best, owned := -1, false
	for _, id := range n.byWord[words[0]] {
		e := &n.all[id]
		if kind != "" && e.kind != kind || !subset(words, e.about) {
			continue
		}
		own := slices.Contains(e.office, words[0])
		if best < 0 || own && !owned || own == owned && e.latest > n.all[best].latest {
			best, owned = id, own
		}
	}
	return best
}

// subset reports whether every word of a is among b.
func subset(a, b []string) bool {
	for _, w := range a {
		if !holds(b, w) {
			return false
		}
	}
	return len(a) > 0
}

func holds(list []string, w string) bool {
	for _, x := range list {
		if x == w || akin(x, w) {
			return true
		}
	}
	return false
}

// akin reports whether two words differ in their endings only, as the name of
// a state and of its people do: كوريا، كوري.
func akin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 6 && len(b)-len(a) <= 4 && strings.HasPrefix(b, strings.TrimSuffix(a, "ه"))
}

var vowels = strings.NewReplacer("ا", "", "و", "", "ي", "", "غ", "ج")

// skeletons gives the skeletons of words.
func skeletons(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = skeleton(w)
	}
	return out
}

// skeleton leaves out of a long word what spellings of one foreign name differ
// in: ترمب، ترامب.
func skeleton(s string) string {
	if len(s) <= 6 {
		return s
	}
	if k := vowels.Replace(s); len(k) >= 6 {
		return k
	}
	return s
}
