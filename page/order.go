package page

import "strings"

// giveBack returns the end of an article to the one before it where a column of
// that one was read after this one's end: it breaks off in the middle of a
// sentence, and here, after a finished paragraph, one closes a quotation that
// none opened.
func giveBack(as []article) {
	for i := 1; i < len(as); i++ {
		before, here := &as[i-1], &as[i]
		if len(before.lines) == 0 || before.lines[len(before.lines)-1].closed() {
			continue
		}
		for j := 1; j < len(here.lines); j++ {
			if here.lines[j-1].closed() && closesMore(here.lines[j].text) {
				before.lines = append(before.lines[:len(before.lines):len(before.lines)], here.lines[j:]...)
				here.lines = here.lines[:j]
				break
			}
		}
	}
}

// closesMore reports whether s closes a quotation that it does not open.
func closesMore(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '«', '“':
			depth++
		case '»', '”':
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return false
}

// rejoin joins a paragraph that breaks off within a quotation with the next one,
// where that closes it: a page was read with empty lines between the lines of a
// column.
func rejoin(lines []line) []line {
	var out []line
	for _, l := range lines {
		n := len(out)
		if n == 0 || out[n-1].closed() || !opensMore(out[n-1].text) || !closesMore(l.text) {
			out = append(out, l)
			continue
		}
		joined := newLine(out[n-1].text+" "+l.text, out[n-1].afterBlank)
		joined.beforeBlank, joined.afterCaption = l.beforeBlank, out[n-1].afterCaption
		out[n-1] = joined
	}
	return out
}

// opensMore reports whether s opens a quotation that it does not close.
func opensMore(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '«', '“':
			depth++
		case '»', '”':
			depth = max(0, depth-1)
		}
	}
	return depth > 0
}

// inOrder turns the paragraphs of an article round where columns were read in a
// wrong order: when the last one breaks off and either the first one cannot
// open an article, or it carries the last one on, the first paragraph that can
// open one goes to the front with all that follow it.
func (t *Tables) inOrder(lines []line, pairs set) []line {
	if len(lines) < 2 || lines[len(lines)-1].closed() {
		return lines
	}
	first, last := &lines[0], &lines[len(lines)-1]
	if t.leads(first) && !pairs[joint(last, first)] {
		return lines
	}
	for k := 1; k < len(lines); k++ {
		if t.leads(&lines[k]) && lines[k-1].closed() {
			return append(append([]line(nil), lines[k:]...), lines[:k]...)
		}
	}
	return lines
}

// joint is the last word of a and the first of b, bare of clitics in front.
func joint(a, b *line) string {
	tail, _ := lastBytes(a.text, 60)
	words := foldedWords(tail)
	if len(words) == 0 || len(b.words) == 0 {
		return ""
	}
	return bare(words[len(words)-1]) + " " + b.words[0]
}

func lastBytes(s string, n int) (string, bool) {
	if len(s) <= n {
		return s, false
	}
	i := strings.IndexByte(s[len(s)-n:], ' ')
	return s[len(s)-n+max(i, 0):], true
}

// bare drops the article and the prepositions that merge with it.
func bare(w string) string {
	for _, p := range []string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

// wordPairs is the pairs of neighbouring words on a page, as joint writes them.
func wordPairs(lines []line) set {
	pairs := set{}
	for _, l := range lines {
		words := foldedWords(l.text)
		for i := 1; i < len(words); i++ {
			pairs[bare(words[i-1])+" "+words[i]] = true
		}
	}
	return pairs
}
