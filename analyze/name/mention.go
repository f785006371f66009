package name

import (
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/arabic"
)

// mention makes a mention of a span.
func (s *sentence) mention(p span) found {
	first, last := s.toks[p.from], s.toks[p.to-1]
	at := tawatur.Span{Start: first.Start, End: last.End}
	full, rest := "", ""
	if p.cut > 0 {
		n := afterLetters(first.Text, p.cut/2)
		rest = first.Text[n:]
		if strings.HasPrefix(first.Norm[p.cut-2:], "لل") {
			full = "ا" + rest + s.text[first.End:at.End] // the span stays whole
			if p.cut > 2 {
				at.Start += afterLetters(first.Text, p.cut/2-1)
			}
		} else {
			at.Start += n
		}
	}
	text := at.In(s.text)
	if full == "" {
		full = text
	}
	f := found{id: p.id, full: full}
	f.Mention = tawatur.Mention{Text: text, Type: p.kind, Name: full, Span: at}
	if p.kind == tawatur.Person {
		f.Title = s.title(p.from)
	}
	return f
}

// afterLetters is the offset in word behind its first n letters and the vowel
// signs on them.
func afterLetters(word string, n int) int {
	at := 0
	for i, r := range word {
		if arabic.Match(string(r)) != "" {
			if n == 0 {
				return i
			}
			n--
		}
		at = i + utf8.RuneLen(r)
	}
	return at
}

// maxTitle is how many words a title may have.
const maxTitle = 9

// title gives the office or title that stands before the name at token i, "" if
// there is none: from the farthest word for one, over what may stand between.
func (s *sentence) title(i int) string {
	end := i
	if end > 0 && (s.toks[end-1].Text == "،" || s.toks[end-1].Text == ",") {
		end--
	}
	if end > 0 && s.toks[end-1].Text == "." && end > 1 && s.words[end-2].Flags&gazetteer.Style != 0 {
		end-- // د. سلمى
	}
	from := -1
	for k := end - 1; k >= 0 && k >= end-maxTitle && s.toks[k].Kind == arabic.Word; k-- {
		w := s.words[k]
		if w.Flags&gazetteer.AnyTitle != 0 {
			from = k
			if w.Flags&gazetteer.CutAnd != 0 {
				break
			}
		} else if !s.inTitle(k) {
			break
		}
	}
	if from < 0 {
		return ""
	}
	start := s.toks[from].Start
	if cut := s.words[from].Cut; cut > 0 && !strings.HasPrefix(s.words[from].Bare, "ال") || cut > 0 && s.words[from].Norm[cut-2:cut] != "ل" {
		start += afterLetters(s.toks[from].Text, cut/2)
	}
	return s.text[start:s.toks[end-1].End]
}

// inTitle reports whether word k may stand between an office and the name.
func (s *sentence) inTitle(k int) bool {
	w := s.words[k]
	if strings.HasPrefix(w.Bare, "ال") || w.Flags&(gazetteer.InPlace|gazetteer.InBody|gazetteer.InGroup|gazetteer.AnyHead|gazetteer.Nisba) != 0 {
		return true
	}
	switch w.Norm {
	case "باسم", "في", "لدي", "عام", "شوون", "حقوق", "اركان", "مكتب", "سابق", "لشوون", "رسمي":
		return true
	}
	return strings.HasPrefix(w.Norm, "لل") || strings.HasPrefix(w.Norm, "وال")
}
