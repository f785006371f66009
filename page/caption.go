package page

import (
	"strings"

	"tawatur/arabic"
)

// isCaption reports whether a line is the caption of a picture: no sentence,
// with an agency or the like in brackets at its end. The last line of a page
// counts only when it is short, for a report may close with its agency.
func (t *Tables) isCaption(l *line, last bool) bool {
	if n := l.count(); n > 40 || n < 4 || last && n > 12 || !strings.HasSuffix(l.text, ")") {
		return false
	}
	open := strings.LastIndexByte(l.text, '(')
	if open <= 0 {
		return false
	}
	body, inside := trim(l.text[:open]), l.text[open+1:len(l.text)-1]
	if endsSentence(body) || strings.ContainsAny(body, ":\n") || endsInMark(body) {
		return false
	}
	if head := t.header(l, ""); head.sure() {
		return false
	}
	return t.captions[phrase(inside)] || t.isCredit(inside) || t.names(inside)
}

// names reports whether s is the name of an outlet or of several.
func (t *Tables) names(s string) bool {
	toks := arabic.Tokens("(" + s + ")")
	covered := 0
	for _, h := range t.reg.FindIn(toks) {
		covered += h.To - h.Head
	}
	words := 0
	for _, k := range toks {
		if k.Kind != arabic.Punct {
			words++
		}
	}
	return covered > 0 && words-covered <= 2
}

// endsInMark reports whether s ends in a dash: what follows is no caption's credit.
func endsInMark(s string) bool {
	for _, m := range []string{"-", "–", "—", "ـ", "،", "/"} {
		if strings.HasSuffix(s, m) {
			return true
		}
	}
	return false
}
