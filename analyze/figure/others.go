package figure

// others finds whom "خمسة آخرون" counts: what the figure before it in the same
// sentence counts, of which they are more. A part is passed over for its whole.
func (f *finder) others() {
	for i := range f.found {
		c := &f.found[i]
		c.like = -1
		if c.ofTo != c.ofFrom+1 || f.small[f.norm(c.ofFrom)] != "rest" {
			continue
		}
		start := f.sentence(f.span(c)).Start
		for j := i - 1; j >= max(0, i-near) && f.toks[f.found[j].from].Start >= start; j-- {
			o := &f.found[j]
			if o.unit != c.unit || o.whole >= 0 && c.whole < 0 || o.ofTo <= o.ofFrom || f.bracketed(o, c) {
				continue
			}
			if c.like = j; o.like >= 0 {
				c.like = o.like
			}
			break
		}
		if c.like >= 0 && f.small[f.norm(f.found[c.like].ofFrom)] == "rest" {
			c.like = -1
		}
	}
}

// bracketed reports whether o stands in brackets that close before c.
func (f *finder) bracketed(o, c *count) bool {
	depth := 0
	for k := o.to; k < c.from; k++ {
		switch f.norm(k) {
		case ")":
			depth++
		case "(":
			depth--
		}
	}
	return depth > 0
}

// of is the counted thing of c in the words of the report.
func (f *finder) of(c *count) string {
	if c.like >= 0 {
		c = &f.found[c.like]
	}
	if c.ofTo <= c.ofFrom {
		return ""
	}
	of := f.span(c)
	if c.ofFrom != c.from { // else without a و
		of.Start = f.toks[c.ofFrom].Start
	}
	of.End = f.toks[c.ofTo-1].End
	return of.In(f.Text)
}
