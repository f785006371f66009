package figure

import (
	"strings"

	"tawatur/arabic/numeral"
)

// percentAfter reads "%", "في المئة", "بالمئة" at token i.
func (f *finder) percentAfter(i int) (int, bool) {
	switch {
	case f.in(f.norm(i), percent):
		return i + 1, true
	case f.norm(i) == "في" && f.in(f.norm(i+1), hundred):
		return i + 2, true
	}
	return i, false
}

func (f *finder) percentOf(c *count, to int) bool {
	c.to, c.unit, c.category = to, "percent", "share"
	f.shareOf(c)
	return true
}

// shareOf reads "من السكان" or a noun with the article after a share.
func (f *finder) shareOf(c *count) {
	i := c.to
	if f.norm(i) == "من" {
		i++
	}
	if !f.word(i) || i == c.to && !strings.HasPrefix(f.norm(i), "ال") {
		return
	}
	end := f.phraseEnd(i)
	if end == i {
		return
	}
	if !f.hasArticle(i) && end == i+1 {
		end = max(end, f.annexed(end, 2))
	}
	if n, ok := f.noun(f.norm(i)); ok && n.unit == "none" {
		return // of no share, but when
	}
	c.ofFrom, c.ofTo, c.to = i, end, end
	for k := i; k < end; k++ {
		if n, ok := f.noun(f.norm(k)); ok && (n.category == "territory" || n.category == "vote") {
			c.category = n.category
			return
		} else if ok && n.unit == "person" {
			return // of people, wherever they live
		}
		switch w := strings.TrimPrefix(f.norm(k), "ال"); {
		case f.in(w, voting):
			c.category = "vote"
			return
		case f.in(w, land):
			c.category = "territory"
			return
		}
	}
}

// share reads a fraction of something as percent: "ثلث السكان", "أكثر من
// نصفهم". Half an hour or a semi-final is none.
func (f *finder) share(n numeral.Numeral, c *count) bool {
	last := f.norm(n.To - 1)
	owned := strings.HasSuffix(last, "هم") || strings.HasSuffix(last, "ها") || strings.HasSuffix(last, "هن")
	if n.Def || f.hasAnd(n.From) && f.measured(n.From-1) || !n.Words && f.norm(n.To) != "من" {
		return false
	}
	if owned && f.norm(n.To) == "المالي" {
		return false // a quarter of the year
	}
	if !owned {
		if !f.word(n.To) || f.small[f.norm(n.To)] == "link" && f.norm(n.To) != "من" || strings.Contains(f.norm(n.To), "نهايي") || strings.Contains(f.norm(n.To), "سنوي") {
			return false
		}
		if noun, ok := f.noun(f.norm(n.To)); ok && noun.unit == "none" || f.norm(n.To) == "قرن" {
			return false
		}
		if noun, _ := f.noun(f.norm(n.To)); !noun.def && !noun.owned && !strings.HasPrefix(f.norm(n.To), "ال") && f.norm(n.To) != "من" && !strings.HasPrefix(f.norm(n.To+1), "ال") {
			return false
		}
	}
	c.value = float64(int(n.Value*10000+.5)) / 100
	c.unit, c.category = "percent", "share"
	if owned {
		return true
	}
	f.shareOf(c)
	if c.ofTo == 0 {
		end := max(n.To+1, f.annexed(n.To+1, 2))
		c.ofFrom, c.ofTo, c.to = n.To, end, end
	}
	return true
}

// measured reports whether token i is a noun that a half can be added to:
// "متر ونصف".
func (f *finder) measured(i int) bool {
	n, ok := f.noun(f.norm(i))
	return ok && (n.unit == "none" || n.unit == "money")
}

// currencySign reads "$20".
func (f *finder) currencySign(n numeral.Numeral, c *count) bool {
	switch {
	case f.glued(n.From) && strings.ContainsAny(f.norm(n.From-1), "$€£"):
		c.from--
	case n.To < len(f.toks) && strings.ContainsAny(f.toks[n.To].Text, "$€£"):
		c.to++
	default:
		return false
	}
	c.unit, c.category = "money", "money"
	return true
}
