package telling

import (
	"strings"

	"tawatur"
	"tawatur/locale"
)

// Alignment tells in a sentence how sure it is that assertion i of a claim says it,
// and why; "" where nobody judged it, or it stands alone.
func Alignment(say *locale.Printer, c *tawatur.Claim, i int) string {
	if len(c.Assertions) < 2 || !c.Assertions[i].Judged() {
		return ""
	}
	a := &c.Assertions[i].Alignment
	pro, contra := grounds(say, a.Reasons, true), grounds(say, a.Reasons, false)
	if a.Score == 1 && contra == "" {
		return pro
	}
	percent := int(100*a.Score + 0.5)
	switch {
	case pro != "" && contra != "":
		return say.Text("align.both", percent, pro, contra)
	case pro != "":
		return say.Text("align.for", percent, pro)
	case contra != "":
		return say.Text("align.against", percent, contra)
	}
	return say.Text("align.alone", percent)
}

// grounds lists the reasons that speak for an alignment, or those against it, each
// with its words.
func grounds(say *locale.Printer, all []tawatur.Ground, speaks bool) string {
	var out []string
	for _, g := range all {
		key := "reason." + g.Reason.Code()
		if g.Reason.Speaks() != speaks || !say.Has(key) {
			continue
		}
		text := say.Text(key)
		if len(g.Words) > 0 {
			text = say.Text("align.words", text, locale.IsolateAll(g.Words, say.Text("sep.list")))
		}
		out = append(out, text)
	}
	return strings.Join(out, say.Text("sep.clause"))
}
