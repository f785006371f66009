package claim

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// nearly reports whether two values are one, rounded or with the figures of a
// decimal in another order, as text of both directions writes them.
func nearly(x, y *tawatur.Figure) bool {
	lo, hi := min(x.Value, y.Value), max(x.Value, y.Value)
	if round := math.Mod(lo, 100) == 0 || math.Mod(hi, 100) == 0; round && hi-lo <= rounding*hi {
		return true
	}
	if whole := lo == math.Trunc(lo) && hi == math.Trunc(hi); whole {
		return false
	}
	return hi-lo <= rounding*hi/2 || digits(lo) == digits(hi)
}

// digits gives the digits of a value in ascending order.
func digits(v float64) string {
	d := []byte(strings.ReplaceAll(strconv.FormatFloat(v, 'f', -1, 64), ".", ""))
	slices.Sort(d)
	return strings.TrimLeft(string(d), "0")
}

// more reports whether a figure comes on top of others ("11 other bodies"), or
// others are added to it ("two men, and besides them").
func (c *Corpus) more(u *Unit, f *tawatur.Figure) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	for k := at; k < min(u.to, at+addedReach); k++ {
		w := toks[k].Norm
		if c.tables.is(another, w) && toks[k].Start <= f.End+1 || c.tables.is(besides, w) {
			return true
		}
	}
	return false
}

// Added reports whether a figure comes on top of others of its category, or
// others are added to it. "Two killed and 40 others injured" adds nothing to the
// injured.
func (c *Corpus) Added(u *Unit, f *tawatur.Figure) bool {
	return c.Further(u, f) || c.more(u, f)
}

// Further reports whether a figure itself comes on top of others of its category.
func (c *Corpus) Further(u *Unit, f *tawatur.Figure) bool {
	return f.Accrual == tawatur.Additional && !c.besides(u, f)
}

// besides reports whether a figure counts "others" (آخرين) beside people of another
// category: counted ones, or one who is told of without a number ("a man was killed and
// three others injured").
func (c *Corpus) besides(u *Unit, f *tawatur.Figure) bool {
	var last *tawatur.Figure
	for i := range c.Readings[u.Report].Figures {
		g := &c.Readings[u.Report].Figures[i]
		if g.End <= f.Start && f.Start-g.End < nearBytes && (last == nil || g.Start > last.Start) {
			last = g
		}
	}
	if last != nil {
		return last.Category != f.Category
	}
	return c.oneBefore(u, f)
}

// oneBefore reports whether somebody came to another harm in the words before a figure,
// of which a word of its own harm stands at it.
func (c *Corpus) oneBefore(u *Unit, f *tawatur.Figure) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	own := befalls[f.Category]
	if at == 0 || own == "" || !c.isConcept(toks[at-1].Norm, own) {
		return false
	}
	return slices.ContainsFunc(toks[max(u.from, at-addedReach):at-1], func(t arabic.Token) bool {
		id := c.concept(t.Norm)
		return id != noConcept && c.names[id] != own && slices.Contains([]string{"kill", "injure"}, c.names[id])
	})
}

// isConcept reports whether a word in match form stands for the concept of a key.
func (c *Corpus) isConcept(norm, key string) bool {
	id := c.concept(norm)
	return id != noConcept && c.names[id] == key
}
