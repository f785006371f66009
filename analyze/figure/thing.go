package figure

import "strings"

// things settles what a counted thing is where its noun leaves it open: weapons
// that lie in a store or a hand are objects, those that fell are attacks, and a
// set of goods is no group of people.
func (f *finder) things() {
	for i := range f.found {
		c := &f.found[i]
		if c.ofTo <= c.ofFrom {
			continue
		}
		w := f.norm(c.ofFrom)
		switch {
		case c.category == "attack" && f.small[strip(w)] == "weapon" && f.held(c):
			c.category = "object"
		case f.ofCases(c):
			f.cases(c)
		case c.unit == "group" && strings.HasPrefix(w, "مجموع"):
			f.setOf(c)
		case c.category == "vote" && c.unit == "item" && seats(strip(w)) && !f.amid(c, parliament):
			c.category = "object" // to sit on
		case c.unit == "person" && strings.HasPrefix(strip(w), "اعضا") && f.ofStates(c):
			c.unit, c.category = "state", "state"
		}
	}
}

// held reports whether a word before c says that somebody has, finds or hands
// over what it counts.
func (f *finder) held(c *count) bool {
	start := f.sentence(f.span(c)).Start
	for k := c.from - 1; k >= max(0, c.from-reach) && f.toks[k].Start >= start; k-- {
		w := strip(f.norm(k))
		switch {
		case strings.HasPrefix(w, "مسلح") && strings.HasPrefix(f.norm(k+1), "ب"): // armed with
			return true
		case k+1 == c.from && strings.HasPrefix(f.norm(c.from), "ب"): // hit by
			return false
		}
		switch f.small[w] {
		case "hold":
			return true
		case "fire":
			return false
		}
	}
	return false
}

// setOf makes a set of things an object: "مجموعة من المواد الغذائية".
func (f *finder) setOf(c *count) {
	for k := c.ofFrom + 1; k < c.ofTo+2 && f.word(k); k++ {
		if f.norm(k) == "من" {
			continue
		}
		if n, ok := f.noun(f.norm(k)); ok && n.unit == "item" {
			c.unit, c.category = "item", "object"
		}
		return
	}
}

// strip takes particles and the article off a word.
func strip(w string) string { return strings.TrimPrefix(bare(w), "ال") }

// seats reports whether a word without the article names seats.
func seats(w string) bool {
	return strings.HasPrefix(w, "مقعد") || strings.HasPrefix(w, "مقاعد")
}

// amid reports whether a word of the class stands in the sentence of c near it.
func (f *finder) amid(c *count, class frame) bool {
	s := f.sentence(f.span(c))
	for k := max(0, c.from-longest); k < min(len(f.toks), c.to+longest); k++ {
		if f.toks[k].Start >= s.Start && f.toks[k].End <= s.End && f.in(strip(f.norm(k)), class) {
			return true
		}
	}
	return false
}

// ofStates reports whether the members that c counts are states: those of the
// council, permanent or not.
func (f *finder) ofStates(c *count) bool {
	for k := max(1, c.from-near-near); k < c.to+near; k++ {
		switch w := f.norm(k); {
		case strings.HasPrefix(w, "داي") && strings.HasSuffix(w, "مين"), w == "الامن" && strip(f.norm(k-1)) == "مجلس":
			return true
		}
	}
	return false
}
