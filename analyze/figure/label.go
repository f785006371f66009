package figure

import (
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// isLabel reports whether a number is a name, a clock or a mark on a scale:
// "القرار 2254", "الساعة 8", "7:30", "إف-16", "2-1".
func (f *finder) isLabel(n numeral.Numeral) bool {
	if f.label[f.norm(n.From-1)] == "rank" {
		if next, ok := f.noun(f.norm(n.To)); !n.Words && !n.Vague && (!ok || next.def) && f.norm(n.To) != "من" {
			return true // the 16th, unless what follows is counted
		}
	}
	if f.label[f.norm(n.From-1)] == "before" || f.label[f.norm(n.To)] == "after" {
		return true
	}
	if n.Words && teen(f.norm(n.From)) && f.ordinalBefore(n.From-1) {
		return true // التاسع عشر
	}
	if f.norm(n.From-1) == "(" && f.norm(n.To) == ")" && f.label[f.norm(n.From-2)] == "before" {
		return true
	}
	if f.norm(n.From-1) == "#" || f.norm(n.From-1) == "+" && f.glued(n.From) {
		return true // #ألف_ليلة، 50+1
	}
	if n.Words {
		return false
	}
	if f.norm(n.From-1) == "في" && n.From+1 == n.To && n.Value > 1900 && n.Value < 2100 && len(f.norm(n.From)) == 4 {
		return true // a year, whatever follows it
	}
	before := f.glued(n.From) && n.From >= 2 && f.toks[n.From-1].Kind == arabic.Punct && f.glued(n.From-1)
	switch f.norm(n.From - 1) {
	case ":", "/":
		if before && f.toks[n.From-2].Kind == arabic.Number {
			return true
		}
	case "-", "_":
		if before && f.toks[n.From-2].Kind != arabic.Number {
			return true
		}
	}
	if !f.glued(n.To) || !f.glued(n.To+1) || f.toks[n.To+1].Kind != arabic.Number {
		return false
	}
	return f.norm(n.To) == ":" || f.norm(n.To) == "/"
}

// quoted reports whether quotation marks close round the words of c, its number
// written out: a name (حزب "خمسة نجوم").
func (f *finder) quoted(c *count) bool {
	return f.word(c.number) && isQuote(f.norm(c.from-1)) && isQuote(f.norm(c.to))
}

func isQuote(s string) bool {
	switch s {
	case "\"", "«", "»", "“", "”", "'":
		return true
	}
	return false
}

// score reports whether c counts goals beside a word of a game.
func (f *finder) score(c *count) bool {
	if c.ofTo <= c.ofFrom {
		return false
	}
	if n, ok := f.noun(f.norm(c.ofFrom)); !ok || !strings.HasPrefix(n.norm, "هدف") && !strings.HasPrefix(n.norm, "اهداف") {
		return false
	}
	for k := max(0, c.from-8); k < min(len(f.toks), c.to+8); k++ {
		if f.label[f.norm(k)] == "game" {
			return true
		}
	}
	return false
}

func teen(w string) bool { return w == "عشر" || w == "عشره" }

// ordinalBefore reports whether one of the words that stand before "عشر" in an
// ordinal is token i.
func (f *finder) ordinalBefore(i int) bool {
	w, def := strings.CutPrefix(f.norm(i), "ال")
	return def && f.in(strings.TrimSuffix(w, "ه"), ordinal)
}
