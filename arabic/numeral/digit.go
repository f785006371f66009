package numeral

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tawatur/arabic"
)

// number reads the digits that begin at token i: one token, groups of three
// parted by blanks or Arabic commas ("40 000", "١،٢٣٤،٥٦٧"), a fraction ("3/4")
// or a whole number with one ("2 1/4"). It returns the token after them.
func number(toks []arabic.Token, i int) (value float64, fraction bool, end int, ok bool) {
	j := i + 1
	var text string
	switch {
	case arabicCommas(toks, j):
		for ; arabicCommas(toks, j) && j < i+maxGroups; j += 2 {
		}
		text = joined(toks[i:j])
	case blankGroup(toks, i, j):
		for blankGroup(toks, i, j) {
			j++
		}
		text = joined(toks[i:j])
	default:
		text = toks[i].Text
	}
	value, ok = parseDigits(text)
	if !ok {
		return 0, false, i + 1, false
	}
	if exp, e, isExp := exponent(toks, j); isExp {
		return value * math.Pow10(exp), false, e, true
	}
	if den, e, isFrac := slash(toks, j); isFrac {
		return value / den, true, e, true
	}
	if v, isFrac := vulgarFraction(toks, j); isFrac && toks[j].Start-toks[j-1].End <= 1 {
		return value + v, true, j + 1, true
	}
	if j < len(toks) && toks[j].Kind == arabic.Number && value == float64(int64(value)) {
		num, ok := parseDigits(toks[j].Text)
		if den, e, isFrac := slash(toks, j+1); ok && isFrac && num < den {
			return value + num/den, true, e, true
		}
	}
	return value, false, j, true
}

// exponent reads "e10", "e-3" at token j, written onto what stands before.
func exponent(toks []arabic.Token, j int) (exp, end int, ok bool) {
	if !glued(toks, j) || toks[j].Norm != "e" || !glued(toks, j+1) {
		return 0, 0, false
	}
	k, sign := j+1, 1
	switch toks[k].Text {
	case "-":
		k, sign = k+1, -1
	case "+":
		k++
	}
	if k > j+1 && !glued(toks, k) || toks[k].Kind != arabic.Number || !plain(toks[k].Text) {
		return 0, 0, false
	}
	v, ok := parseDigits(toks[k].Text)
	return sign * int(v), k + 1, ok && v <= 100
}

// maxGroups is how many tokens of groups of three and their commas are read.
const maxGroups = 12

func glued(toks []arabic.Token, j int) bool {
	return j > 0 && j < len(toks) && toks[j-1].End == toks[j].Start
}

// arabicCommas reports whether tokens j and j+1 are "،" and three digits,
// written onto what stands before.
func arabicCommas(toks []arabic.Token, j int) bool {
	return j+1 < len(toks) && toks[j].Text == "،" && glued(toks, j) && glued(toks, j+1) &&
		toks[j+1].Kind == arabic.Number && leadingDigits(toks[j+1].Text) == 3
}

// blankGroup reports whether token j continues the number that begins at i as
// a group of three digits after one blank.
func blankGroup(toks []arabic.Token, i, j int) bool {
	if j >= len(toks) || toks[j].Kind != arabic.Number || j-i > 4 {
		return false
	}
	gap := toks[j].Start - toks[j-1].End
	return (gap == 1 || gap == 2) && leadingDigits(toks[j].Text) == 3 && plain(toks[j].Text) &&
		leadingDigits(toks[i].Text) <= 3 && plain(toks[i].Text) && toks[i].Norm[0] != '0'
}

func plain(s string) bool { return leadingDigits(s) == utf8.RuneCountInString(s) }

// slash reads "/ 4" at token j, written onto what stands before; a second
// slash makes it a date.
func slash(toks []arabic.Token, j int) (den float64, end int, ok bool) {
	if j+1 >= len(toks) || toks[j].Text != "/" || !glued(toks, j) || !glued(toks, j+1) || toks[j+1].Kind != arabic.Number {
		return 0, 0, false
	}
	if j+2 < len(toks) && toks[j+2].Text == "/" && glued(toks, j+2) || j >= 2 && toks[j-2].Text == "/" {
		return 0, 0, false
	}
	den, ok = parseDigits(toks[j+1].Text)
	return den, j + 2, ok && den > 0
}

func joined(toks []arabic.Token) string {
	var b strings.Builder
	for _, t := range toks {
		b.WriteString(t.Text)
	}
	return b.String()
}

func leadingDigits(s string) (n int) {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			break
		}
		n++
	}
	return n
}

// parseDigits reads digits of any script with separators. One kind of mark
// that stands several times, or a lone comma before exactly three digits, parts
// thousands; the last mark is otherwise the decimal point.
func parseDigits(text string) (float64, bool) {
	var room [maxDigits + 1]byte // and a point
	s := room[:0]
	point, marks := -1, 0
	var last rune
	mixed, grouped, after := false, true, 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			if len(s) == maxDigits {
				return 0, false
			}
			s = append(s, byte('0'+digitValue(r)))
			after++
			continue
		}
		mark := separator(r)
		if mark == 0 {
			continue // a stretching or invisible mark
		}
		mixed = mixed || marks > 0 && mark != last
		grouped = grouped && (marks == 0 || after == 2 || after == 3)
		last, marks, after = mark, marks+1, 0
		point = len(s)
	}
	if len(s) == 0 || marks > 1 && !mixed && (!grouped || after != 3) {
		return 0, false // "10.12.2016", "192.168.1.1"
	}
	thousands := last == '٬' && after == 3 || marks > 1 && !mixed ||
		(last == ',' || last == '،') && marks == 1 && after == 3 && point <= 3 && s[0] != '0'
	if marks > 0 && !thousands && point > 0 {
		s = slices.Insert(s, point, '.')
	}
	return parseFloat(s)
}

// maxDigits is how many digits a number may have.
const maxDigits = 30

// parseFloat is strconv.ParseFloat, quicker for whole numbers.
func parseFloat(s []byte) (float64, bool) {
	whole, exactly := 0, len(s) <= 15
	for _, c := range s {
		exactly = exactly && c != '.'
		whole = whole*10 + int(c-'0')
	}
	if exactly {
		return float64(whole), true
	}
	v, err := strconv.ParseFloat(string(s), 64)
	return v, err == nil
}

// separator returns r where it is a mark that parts digits, '٬' thousands only
// and '٫' decimals only; 0 for any other rune.
func separator(r rune) rune {
	switch r {
	case ',', '،', '.', '٬', '٫':
		return r
	}
	return 0
}

func digitValue(r rune) int {
	switch {
	case r < 0x80:
		return int(r - '0')
	case r >= '٠' && r <= '٩':
		return int(r - '٠')
	case r >= '۰' && r <= '۹':
		return int(r - '۰')
	}
	for v := range 10 { // the ten digits of any other script stand in a row
		if !unicode.IsDigit(r - rune(v) - 1) {
			return v
		}
	}
	return 0
}

// vulgarFraction reads ½, ¾ and the like at token i.
func vulgarFraction(toks []arabic.Token, i int) (float64, bool) {
	if i >= len(toks) || toks[i].Kind != arabic.Punct {
		return 0, false
	}
	switch toks[i].Text {
	case "¼":
		return 1. / 4, true
	case "½":
		return 1. / 2, true
	case "¾":
		return 3. / 4, true
	case "⅓":
		return 1. / 3, true
	case "⅔":
		return 2. / 3, true
	case "⅕":
		return 1. / 5, true
	case "⅛":
		return 1. / 8, true
	}
	return 0, false
}

// pointed reports whether token i is a decimal point that begins a number
// (".5").
func pointed(toks []arabic.Token, i int) bool {
	return (toks[i].Text == "." || toks[i].Text == "٫") && !glued(toks, i) && glued(toks, i+1) &&
		toks[i+1].Kind == arabic.Number && plain(toks[i+1].Text)
}
