package figure

import "strings"

// cases makes a count of cases one of those whom they befell: "12 حالة وفاة",
// "ارتفع عدد الإصابات إلى 300 حالة".
func (f *finder) cases(c *count) {
	for k := c.ofFrom + 1; k < min(c.ofTo, c.ofFrom+3); k++ {
		w := f.norm(k)
		if n, ok := f.noun(w); ok && n.unit == "person" && n.category != "people" {
			c.unit, c.category = "person", n.category
			return
		}
		if g, ok := f.governs(k, -1); ok && !g.verb && g.category != "people" {
			c.unit, c.category = "person", g.category
			return
		}
	}
	if c.ofTo > c.ofFrom+1 {
		return // of something else
	}
	if n, ok := f.tallyBefore(c.number); ok && f.kept(n.category) {
		c.unit, c.category = "person", n.category
	}
}

// kept reports whether a category is one of which tallies of people are kept.
func (f *finder) kept(category string) bool {
	switch category {
	case "killed", "injured", "displaced", "detained", "missing", "besieged":
		return true
	}
	return false
}

// ofCases reports whether c counts cases.
func (f *finder) ofCases(c *count) bool {
	return c.ofTo > c.ofFrom && strings.HasPrefix(strip(f.norm(c.ofFrom)), "حال") && c.unit != "group"
}
