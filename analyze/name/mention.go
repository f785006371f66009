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
	if p.full != "" {
		full = p.full
	}
	if full = strings.TrimSpace(unquoted(full)); full == "" {
		full = text
	}
	f := found{id: p.id, full: full}
	f.Mention = tawatur.Mention{Text: text, Type: p.kind, Name: full, Span: at}
	if p.kind == tawatur.Person {
		s.giveTitle(&f, p.from)
	}
	return f
}

// giveTitle gives a person's mention that begins at token i its title, or makes
// it a place where one was named after the person ("حي الشيخ رضوان").
func (s *sentence) giveTitle(f *found, i int) {
	from, end := s.title(i)
	if from < 0 {
		return
	}
	start := s.toks[from].Start
	w := s.words[from]
	if cut := w.Cut; cut > 0 && (!strings.HasPrefix(w.Bare, "ال") || w.Norm[cut-2:cut] != "ل") {
		start += afterLetters(s.toks[from].Text, cut/2)
	}
	if from > 0 && w.Flags&gazetteer.Style != 0 && s.words[from-1].Flags&(gazetteer.PlaceIn|gazetteer.PlaceOut) != 0 {
		f.Type, f.Start = tawatur.Place, start
		f.Text = f.In(s.text)
		f.full, f.Name = f.Text, f.Text
		return
	}
	f.Title = s.text[start:s.toks[end-1].End]
	if rest, ok := strings.CutPrefix(f.Title, "لل"); ok {
		f.Title = "ال" + rest
	}
}

// unquoted leaves out the quotation marks that stand inside a name and parts the
// words of a hashtag.
func unquoted(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_': // of a hashtag
			return ' '
		case isQuote(string(r)):
			return -1
		}
		return r
	}, name)
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

// title gives the tokens [from, end) of the office or title before the name at
// token i, from the farthest word for one over what may stand between; from is
// -1 when there is none.
func (s *sentence) title(i int) (from, end int) {
	end, from = i, -1
	if end > 0 && (s.toks[end-1].Text == "،" || s.toks[end-1].Text == ",") {
		end--
	}
	if end > 1 && s.toks[end-1].Text == "." && s.words[end-2].Flags&gazetteer.Style != 0 {
		end-- // د. سلمى
	}
	if end > 0 && s.ownsName(end-1) {
		return -1, end
	}
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
	return from, end
}

// ownsName reports whether word k before a name takes it as its genitive and is
// no title of it: "محامي كيري" and "باسم كيري", but not "المحامي" or "زوجته".
func (s *sentence) ownsName(k int) bool {
	w := s.words[k]
	if w.Norm == "باسم" {
		return true
	}
	own := w.Flags&(gazetteer.Kin|gazetteer.Calling) != 0 && w.Flags&(gazetteer.Office|gazetteer.Rank|gazetteer.Style) == 0
	return own && w.Flags&gazetteer.HasAl == 0 && !strings.HasSuffix(w.Norm, "ته") && !strings.HasSuffix(w.Norm, "ها") && !strings.HasSuffix(w.Norm, "هم")
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
