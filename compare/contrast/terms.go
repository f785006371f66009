package contrast

import (
	"cmp"
	_ "embed"
	"hash/maphash"
	"math"
	"slices"
	"strings"
	"sync"

	"tawatur/arabic"
)

//go:embed data/function.txt
var functionWords string

// function holds the words that say nothing by themselves, in match form.
var function = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(functionWords) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			set[line] = true
		}
	}
	return set
})

// Uses is how often an expression stands in texts, and in how many of them.
type Uses struct{ Count, Reports int }

// Term is an expression of one word or two with how often both sides use it.
type Term struct {
	// Text is the form that is the commonest on the side that uses it more.
	Text string `json:"text"`
	// Forms are all forms that were counted together, the commonest first.
	Forms []string `json:"forms"`
	// Count and Reports are the outlet's, the others those of all other outlets.
	Count         int `json:"count"`
	Reports       int `json:"reports"`
	OthersCount   int `json:"others_count"`
	OthersReports int `json:"others_reports"`
	// LogOdds and Z are those of [LogOdds].
	LogOdds float64 `json:"log_odds"`
	Z       float64 `json:"z"`
}

// Options bounds what [Counter.Terms] gives.
type Options struct {
	// Z is the least deviation; 1.96 when 0.
	Z float64
	// Limit is the most expressions given on each side; all when 0.
	Limit int
}

// Counter gathers the expressions of both sides.
type Counter struct {
	least  int
	seed   maphash.Seed
	seen   []uint8 // reports by the hash of a key, at most 255
	stems  map[string]string
	groups map[string]*group
	again  map[string][2]int
	// all is how many words, and how many pairs, each side has.
	all [2][2]int
}

// group is the forms of one expression.
type group struct {
	forms []form
	uses  [2]Uses
	pair  bool
}

type form struct {
	text string
	uses [2]int
}

// sights is how many hashes of keys are told apart: two keys of one hash may be
// gathered for nothing, but none is missed.
const sights = 1 << 22

// New gives an empty counter of expressions that stand in least reports or more
// on one side; 3 when 0. One report on one matter shows nothing.
func New(least int) *Counter {
	if least <= 0 {
		least = 3
	}
	return &Counter{least: least, seed: maphash.MakeSeed(), seen: make([]uint8, sights),
		stems: map[string]string{}, groups: map[string]*group{}, again: map[string][2]int{}}
}

// See takes notice of a word, or of a pair of words parted by a space: every
// one that is added must be seen before, so that those which are too rare, by far
// the most, are never gathered.
func (c *Counter) See(text string, own, others Uses) {
	if key := c.key(text); key != "" {
		at := c.at(key)
		c.seen[at] = uint8(min(255, int(c.seen[at])+max(own.Reports, others.Reports)))
	}
}

func (c *Counter) at(key string) uint64 { return maphash.String(c.seed, key) % sights }

// key is what the forms of an expression have in common, "" for one that says
// nothing by itself.
func (c *Counter) key(text string) string {
	first, second, pair := strings.Cut(text, " ")
	a, b := c.stem(first), ""
	if pair {
		b = c.stem(second)
	}
	switch {
	case a == "" || pair && b == "":
		return ""
	case pair:
		return a + " " + b
	}
	return a
}

// Add counts a word or a pair of words with its uses on both sides. Each form
// is added once.
func (c *Counter) Add(text string, own, others Uses) {
	pair := strings.Contains(text, " ")
	n := 0
	if pair {
		n = 1
	}
	c.all[n][0] += own.Count
	c.all[n][1] += others.Count
	key := c.key(text)
	if key == "" || int(c.seen[c.at(key)]) < min(c.least, 255) {
		return
	}
	g := c.groups[key]
	if g == nil {
		g = &group{pair: pair}
		c.groups[key] = g
	}
	g.forms = append(g.forms, form{text, [2]int{own.Count, others.Count}})
	for side, u := range [2]Uses{own, others} {
		g.uses[side].Count += u.Count
		g.uses[side].Reports += u.Reports
	}
}

// Again says that own and others reports were counted once too often for a
// stem, or the two of a pair parted by a space, since they have several of its
// forms. Forms are counted together where [arabic.Stem] gives one stem for them.
func (c *Counter) Again(stem string, own, others int) {
	if c.groups[stem] != nil || int(c.seen[c.at(stem)]) >= min(c.least, 255) {
		c.again[stem] = [2]int{own, others}
	}
}

// stem is the stem of a word, "" of a function word.
func (c *Counter) stem(word string) string {
	s, ok := c.stems[word]
	if !ok {
		if !function()[arabic.Match(word)] {
			s = arabic.Stem(word)
		}
		c.stems[word] = s
	}
	return s
}

// Terms gives the expressions that the own side uses more, and those that it
// uses less, than the others, the farthest apart first. The prior is the usage
// of both sides together and weighs as much as the smaller of them.
func (c *Counter) Terms(o Options) (more, less []Term) {
	if o.Z == 0 {
		o.Z = 1.96
	}
	more, less = []Term{}, []Term{}
	for stem, g := range c.groups {
		t, ok := c.term(g, c.again[stem])
		switch {
		case !ok:
		case t.Z >= o.Z && t.Reports >= c.least:
			more = append(more, t)
		case t.Z <= -o.Z && t.OthersReports >= c.least:
			less = append(less, t)
		}
	}
	return trim(more, o.Limit, func(t *Term) int { return t.Count }), trim(less, o.Limit, func(t *Term) int { return t.OthersCount })
}

// term compares the sides; it is false where one of them wrote nothing.
func (c *Counter) term(g *group, again [2]int) (Term, bool) {
	n := 0
	if g.pair {
		n = 1
	}
	own, others := float64(c.all[n][0]), float64(c.all[n][1])
	if own == 0 || others == 0 {
		return Term{}, false
	}
	t := Term{Count: g.uses[0].Count, Reports: g.uses[0].Reports - again[0],
		OthersCount: g.uses[1].Count, OthersReports: g.uses[1].Reports - again[1]}
	all := math.Min(own, others)
	prior := all * float64(t.Count+t.OthersCount) / (own + others)
	t.LogOdds, t.Z = LogOdds(float64(t.Count), own, float64(t.OthersCount), others, prior, all)
	side := 0
	if t.Z < 0 {
		side = 1
	}
	slices.SortFunc(g.forms, func(a, b form) int { return cmp.Or(b.uses[side]-a.uses[side], strings.Compare(a.text, b.text)) })
	for _, f := range g.forms {
		t.Forms = append(t.Forms, f.text)
	}
	t.Text = t.Forms[0]
	return t, true
}

// partOf is the share of a word's uses in one pair from which the word is not
// given besides the pair.
const partOf = 0.7

// trim orders the expressions and leaves out words that stand mostly within a
// pair that is given.
func trim(ts []Term, limit int, count func(*Term) int) []Term {
	slices.SortFunc(ts, func(a, b Term) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Z), math.Abs(a.Z)), strings.Compare(a.Text, b.Text))
	})
	within := map[string]int{}
	for i := range ts {
		if strings.Contains(ts[i].Text, " ") {
			for w := range strings.FieldsSeq(ts[i].Text) {
				within[w] = max(within[w], count(&ts[i]))
			}
		}
	}
	ts = slices.DeleteFunc(ts, func(t Term) bool { return float64(within[t.Text]) >= partOf*float64(count(&t)) })
	if limit > 0 && len(ts) > limit {
		ts = ts[:limit]
	}
	return ts
}
