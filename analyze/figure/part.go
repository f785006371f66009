package figure

import (
	"strings"

	"tawatur/arabic"
)

// parts links the figures that break another down to it: "20 قتيلا بينهم 5
// أطفال". A part whose fate its own words do not tell has that of its whole.
func (f *finder) parts() {
	for i := range f.found {
		c := &f.found[i]
		c.whole = -1
		if w, ok := f.wholeBefore(i); ok {
			c.whole = w
		} else if w, ok := f.wholeAfter(i); ok {
			c.whole = w
		}
		if c.whole < 0 {
			continue
		}
		if w := &f.found[c.whole]; c.open && c.category == "people" && w.unit == c.unit {
			c.category = w.category
		}
	}
}

// wholeBefore finds the figure that c, the i-th, is a part of by a word of
// belonging between them, or by that of the part that c is joined to.
func (f *finder) wholeBefore(i int) (int, bool) {
	c := &f.found[i]
	if i == 0 {
		return 0, false
	}
	if f.belongs(c.to-1, c) || f.belongs(c.to, c) { // خمسة منهم، نصفهم
		if c.unit == "percent" && c.from > f.found[i-1].to+near+near {
			return 0, false // of something that is not counted
		}
		return f.whole(i, i-1)
	}
	last := &f.found[i-1]
	gap := c.from - last.to
	if last.whole >= 0 && gap <= near && f.joins(last.to, c) {
		return last.whole, f.fits(last.whole, i)
	}
	if cat, ok := f.amongThe(c); ok {
		if c.open && c.category == "people" {
			c.category = cat
		}
		return f.wholeOf(i, cat)
	}
	if w, ok := f.bracketAfter(i); ok {
		return w, f.fits(w, i)
	}
	for k := c.from - 1; k >= max(last.to, c.from-reach); k-- {
		if f.stops(k) {
			return 0, false
		}
		if strings.HasSuffix(f.norm(k-1), "كل") {
			continue // لكل منها
		}
		if w := strings.TrimPrefix(f.norm(k), "و"); f.in(w, among) && (k >= c.from-3 || !strings.HasPrefix(w, "من")) || k == c.from-1 && (w == "هم" || w == "هما") {
			return f.whole(i, i-1)
		}
	}
	return 0, false
}

// bracketAfter gives the figure of people right behind which a bracket opens that
// holds the i-th: "5 أشخاص (3 نساء ورجلان)".
func (f *finder) bracketAfter(i int) (int, bool) {
	c := &f.found[i]
	for j := i - 1; j >= max(0, i-near); j-- {
		o := &f.found[j]
		if o.unit == "person" && c.unit == "person" && f.norm(o.to) == "(" && c.from-o.to < longest {
			return j, !f.closes(o.to, c.from)
		}
	}
	return 0, false
}

// closes reports whether a bracket closes between two tokens.
func (f *finder) closes(from, to int) bool {
	for k := from; k < to; k++ {
		if f.norm(k) == ")" {
			return true
		}
	}
	return false
}

// amongThe reads what c is some of right before it: "بين القتلى 5 أطفال".
func (f *finder) amongThe(c *count) (string, bool) {
	for k := c.from - 1; k > max(0, c.from-near-2); k-- {
		n, ok := f.noun(f.norm(k))
		if !ok {
			continue
		}
		w := f.norm(k - 1)
		if n.def && n.shape == many && n.unit == "person" && (w == "بين" || w == "وبين" || w == "ضمن") {
			return n.category, true
		}
	}
	return "", false
}

// wholeOf gives the last figure before the i-th that counts people of the
// category, wherever it stands.
func (f *finder) wholeOf(i int, category string) (int, bool) {
	for j := i - 1; j >= max(0, i-around); j-- {
		if f.found[j].category == category && f.found[j].whole < 0 && f.fits(j, i) {
			return j, true
		}
	}
	return 0, false
}

// belongs reports whether token k says that c is some of what was told before.
func (f *finder) belongs(k int, c *count) bool {
	w := f.norm(k)
	if f.in(w, theirs) {
		return k == c.to
	}
	return c.unit == "percent" && k == c.number && (strings.HasSuffix(w, "هم") || strings.HasSuffix(w, "هن"))
}

// joins reports whether و alone joins c to the figure that ends before token k.
func (f *finder) joins(k int, c *count) bool {
	for ; k < c.from; k++ {
		if f.stops(k) {
			return false
		}
	}
	return f.joined(c.from)
}

// stops reports whether token k begins another statement, to which a word of
// belonging before it does not reach.
func (f *finder) stops(k int) bool {
	if f.toks[k].Kind == arabic.Punct {
		switch f.norm(k) {
		case ".", "؟", "!", "؛":
			return true
		}
		return false
	}
	_, governs := f.governs(k, -1)
	return governs && f.hasAnd(k)
}

// whole gives the nearest figure from the j-th back that the i-th can be a part
// of, which may be a part itself.
func (f *finder) whole(i, j int) (int, bool) {
	start := f.sentence(f.span(&f.found[i])).Start
	for ; j >= max(0, i-4); j-- {
		if f.toks[f.found[j].from].Start < start && j < i-1 {
			break
		}
		if f.fits(j, i) {
			return j, true
		}
	}
	return 0, false
}

// fits reports whether the j-th figure is large enough to hold the i-th, and
// counts the like of it.
func (f *finder) fits(j, i int) bool {
	w, c := &f.found[j], &f.found[i]
	if w.unit == "percent" || w.unit == "money" && c.unit != "money" {
		return false
	}
	return c.unit == "percent" || w.unit == "group" && w.category != "group" && c.unit == "person" || w.unit == c.unit && w.value >= c.value
}

// wholeAfter reads "5 من أصل 20 عضوا".
func (f *finder) wholeAfter(i int) (int, bool) {
	if i+1 >= len(f.found) {
		return 0, false
	}
	next := f.found[i+1].from
	for k := f.found[i].to; k < min(next, f.found[i].to+near+near) && !f.stops(k); k++ {
		if f.outOf(k) && next <= k+near {
			return i + 1, f.fits(i+1, i)
		}
	}
	return 0, false
}

// outOf reports whether "من أصل" or "من بين" stands at token k.
func (f *finder) outOf(k int) bool {
	return f.norm(k) == "من" && f.in(f.norm(k+1), whole)
}
