package page

import (
	"strings"
	"unicode/utf8"
)

// closingMarks pairs the marks in which an agency stands behind the last
// sentence of a report.
const closingMarks = `()[]«»""“”--––`

// behindLast finds the credit behind the last sentence of a text: agencies alone in
// brackets, quotation marks or dashes, as in "… كلها. (رويترز)". The names are
// those of the registry, and words for agencies without a name as they stand. A
// name that still belongs to the sentence ("وفق وكالة (رويترز)") is no credit.
func (t *Tables) behindLast(text string) []string {
	text = strings.TrimRight(trim(text), ". ")
	last, n := utf8.DecodeLastRuneInString(text)
	open := opener(last)
	if open == 0 {
		return nil
	}
	inner := text[:len(text)-n]
	at := strings.LastIndex(inner, string(open))
	if at < 0 {
		return nil
	}
	before, inner := trim(inner[:at]), inner[at+utf8.RuneLen(open):]
	if end, _ := utf8.DecodeLastRuneInString(before); !strings.ContainsRune(`.!؟?»”"…`, end) {
		return nil
	}
	return t.agencies(inner)
}

// opener gives the mark that opens what the mark last closes, 0 for no mark.
func opener(last rune) rune {
	marks := []rune(closingMarks)
	for i := 1; i < len(marks); i += 2 {
		if marks[i] == last {
			return marks[i-1]
		}
	}
	return 0
}

// agencies reads a list of agencies, nil where it holds anything else.
func (t *Tables) agencies(list string) []string {
	parts := strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune("،,/–—", r) })
	var h header
	for _, p := range parts {
		p = trim(p)
		if t.isCredit(p) {
			h.credits = append(h.credits, p)
		} else if n := len(h.credits); !t.addOutlet(&h, p) || len(h.credits) == n {
			return nil
		}
	}
	return h.credits
}
