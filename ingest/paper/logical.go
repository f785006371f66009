package paper

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Logical puts a line that is written as it is seen, from left to right, into
// the order in which it is read: the inverse of the Unicode bidirectional
// algorithm (UAX 9) for a line of Arabic, with numbers and stretches of other
// scripts kept from left to right. Presentation forms and ligatures become
// plain letters, marks of direction are dropped. A line of another script stays as it
// is.
func Logical(visual string, s Script) string {
	cs := clusters(visual)
	if !hasArabic(cs) && (!s.RightToLeft || hasOther(cs)) {
		return plainLetters(join(cs))
	}
	var b strings.Builder
	for end := len(cs); end > 0; {
		from := runBefore(cs, end)
		if from == end { // no number, no other script
			end--
			b.WriteString(turned(cs[end], s.Mirrored))
			continue
		}
		b.WriteString(join(cs[from:end]))
		end = from
	}
	return withoutKashida(plainLetters(b.String()))
}

// cluster is a letter with the signs over it, which stay behind it.
type cluster []rune

func clusters(s string) []cluster {
	var out []cluster
	var early cluster // signs that stand before their letter
	for _, r := range s {
		switch {
		case isDirection(r):
		case unicode.Is(unicode.Mn, r) && len(out) > 0 && out[len(out)-1][0] != ' ':
			out[len(out)-1] = append(out[len(out)-1], r)
		case unicode.Is(unicode.Mn, r):
			early = append(early, r)
		case r == ' ':
			out = append(out, cluster{r})
		default:
			out = append(out, append(cluster{r}, early...))
			early = nil
		}
	}
	if len(early) > 0 {
		out = append(out, early)
	}
	return out
}

func join(cs []cluster) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString(string(c))
	}
	return b.String()
}

func hasArabic(cs []cluster) bool {
	return slices.ContainsFunc(cs, func(c cluster) bool { return isRightToLeft(c[0]) })
}

func hasOther(cs []cluster) bool {
	return slices.ContainsFunc(cs, func(c cluster) bool { return isOther(c[0]) })
}

// runBefore gives the beginning of the stretch before end that is read from
// left to right, or end where there is none.
func runBefore(cs []cluster, end int) int {
	last := end - 1
	if isPercent(cs[last][0]) && last > 0 && isDigit(cs[last-1][0]) {
		last--
	}
	if !isDigit(cs[last][0]) && !isOther(cs[last][0]) {
		return end
	}
	from := numberBefore(cs, last+1)
	for i := last; i >= 0 && !isRightToLeft(cs[i][0]); i-- {
		if isOther(cs[i][0]) {
			from = wordBefore(cs, i)
			i = from
		}
	}
	return from
}

// numberBefore gives the beginning of the number that ends before end.
func numberBefore(cs []cluster, end int) int {
	i := end
	for i > 0 {
		switch {
		case isDigit(cs[i-1][0]):
			i--
		case i > 1 && i < end && isSeparator(cs[i-1][0]) && isDigit(cs[i-2][0]):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// wordBefore gives the beginning of a word of another script that has a letter
// at i; digits may begin it.
func wordBefore(cs []cluster, i int) int {
	for i > 0 && (isOther(cs[i-1][0]) || isDigit(cs[i-1][0])) {
		i--
	}
	return i
}

// turned is what is read where a cluster is seen.
func turned(c cluster, mirrored bool) string {
	if mirrored {
		if other, ok := mirror(c[0]); ok {
			return string(other) + string(c[1:])
		}
	}
	return string(c)
}

// plainLetters turns presentation forms and the ligatures of Latin into plain
// letters, and nothing else.
func plainLetters(s string) string {
	if strings.IndexFunc(s, isForm) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isForm(r) {
			b.WriteString(strings.TrimLeft(norm.NFKC.String(string(r)), " "))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
