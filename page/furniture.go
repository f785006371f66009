package page

import (
	"fmt"
	"strings"

	"tawatur/arabic"
)

// furniture is the phrases of a page that are no part of an article.
type furniture struct {
	lines, starts, related, labels, notices, walls, fields, ends set
}

func (f *furniture) add(cells []string) error {
	into := map[string]*set{"line": &f.lines, "start": &f.starts, "related": &f.related, "label": &f.labels, "notice": &f.notices, "wall": &f.walls, "field": &f.fields, "end": &f.ends}[cells[0]]
	if into == nil {
		return fmt.Errorf("%q is no way of comparing", cells[0])
	}
	if *into == nil {
		*into = set{}
	}
	(*into)[phrase(cells[1])] = true
	return nil
}

const (
	maxStart   = 20 // words of a line that is furniture by its beginning
	longEnough = 25 // words of a paragraph that ends a list of related titles
)

// isFurniture reports whether the line belongs to the page and not to an
// article: buttons, counters, links, rules, copyright.
func (f *furniture) isFurniture(l *line) bool {
	if l.count() > maxStart {
		return false
	}
	if isLink(l.text) || strings.ContainsRune(l.text, '©') || f.isField(l) {
		return true
	}
	words := withoutNumbers(l.words)
	if l.count() >= 6 && l.closed() && !strings.Contains(l.text, "حقوق") {
		return false // a sentence that begins with one of the words
	}
	return f.isButtons(words) || startsWith(f.starts, l.words)
}

const maxField = 8 // words

// isField reports whether the line is a label with its value: "القسم: اقتصاد".
func (f *furniture) isField(l *line) bool {
	name, _, ok := strings.Cut(l.text, ":")
	return ok && l.count() <= maxField && f.fields[phrase(name)]
}

// untilEnd cuts the lines of a page where what readers wrote begins: at the first
// such heading behind a paragraph.
func (f *furniture) untilEnd(lines []line) []line {
	text := false
	for i := range lines {
		text = text || lines[i].isParagraph()
		if text && lines[i].count() <= maxField && f.ends[strings.Join(withoutNumbers(lines[i].words), " ")] {
			return lines[:i]
		}
	}
	return lines
}

func withoutNumbers(words []string) []string {
	var out []string
	for _, w := range words {
		if w[0] < '0' || w[0] > '9' {
			out = append(out, w)
		}
	}
	return out
}

// isButtons reports whether words are nothing but phrases of furniture, one
// after another.
func (f *furniture) isButtons(words []string) bool {
	for len(words) > 0 {
		n := min(5, len(words))
		for n > 0 && !f.lines[strings.Join(words[:n], " ")] {
			n--
		}
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return true
}

func isLink(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.Contains(s, " ")
}

// startsWith reports whether words begin with a phrase of s, of up to 4 words.
func startsWith(s set, words []string) bool {
	for n := min(4, len(words)); n > 0; n-- {
		if s[strings.Join(words[:n], " ")] {
			return true
		}
	}
	return false
}

// opensRelated reports whether the line is the heading of a list of other
// articles; inline tells that the one title stands in the same line.
func (f *furniture) opensRelated(l *line) (heading, inline bool) {
	if l.count() > 30 || !startsWith(f.related, l.words) {
		return false, false
	}
	_, rest, colon := strings.Cut(l.text, ":")
	if colon && trim(rest) != "" {
		return true, true
	}
	return f.related[strings.Join(l.words, " ")], false
}

// label gives what stands after a label such as "المصدر:", and whether a colon
// parts them. Without one the line may be a sentence.
func (f *furniture) label(l *line) (rest string, colon, ok bool) {
	if l.count() > maxStart || !startsWith(f.labels, l.words) {
		return "", false, false
	}
	if name, rest, ok := strings.Cut(l.text, ":"); ok && f.labels[phrase(name)] {
		return trim(rest), true, true
	}
	for n := min(4, len(l.words)); n > 0; n-- {
		if f.labels[strings.Join(l.words[:n], " ")] && n < len(l.words) {
			return after(l.text, n), false, true
		}
	}
	return "", false, false
}

// labelled gives what stands after a label, where the line is no sentence.
func (t *Tables) labelled(l *line) (string, bool) {
	rest, colon, ok := t.furniture.label(l)
	if !ok || colon {
		return rest, ok
	}
	h := t.readHeader(rest, "")
	return rest, h.sure()
}

// after gives what follows the first n words of s.
func after(s string, n int) string {
	for _, t := range arabic.Tokens(s) {
		if t.Kind != arabic.Punct {
			if n == 0 {
				return s[t.Start:]
			}
			n--
		}
	}
	return ""
}

// noted is what was read out of lines that are left out.
type noted struct {
	labels []string
	closed bool // the rest is for subscribers
}

// clean leaves out furniture, lists of related articles and captions.
func (t *Tables) clean(lines []line) ([]line, noted) {
	var out []line
	var n noted
	inList, caption := false, false
	for i := range lines {
		l := &lines[i]
		heading, inline := t.furniture.opensRelated(l)
		label, labelled := t.labelled(l)
		switch {
		case heading:
			inList = !inline
		case inList && !endsList(l):
		case labelled:
			n.labels = append(n.labels, label)
		case startsWith(t.furniture.walls, l.words):
			n.closed = true
		case t.furniture.isFurniture(l), startsWith(t.furniture.notices, l.words):
		case t.isCaption(l, i+1 == len(lines)):
			caption = true
		default:
			inList = false
			l.afterCaption = caption
			caption = false
			out = append(out, *l)
		}
	}
	return out, n
}

// endsList reports whether a line is running text again.
func endsList(l *line) bool {
	return l.count() >= longEnough && (l.afterBlank || l.closed()) || l.count() >= 15 && l.closed()
}
