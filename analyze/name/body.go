package name

import (
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
)

// maxBody is how many words may follow the head of a body's name.
const maxBody = 6

// bodies takes the names that begin with a word for a body.
func (s *sentence) bodies() {
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		if w.Flags&gazetteer.AnyHead == 0 || w.Flags&gazetteer.Begins != 0 {
			continue
		}
		to := s.bodyEnd(i)
		if to <= i+1 {
			continue
		}
		if w.Flags&gazetteer.CutPrep != 0 && deed(w.Bare) {
			continue
		}
		if w.Flags&gazetteer.HeadGroup != 0 && !s.witnessed(i, to) {
			continue // "حركة الملاحة"
		}
		kind := tawatur.Body
		if w.Flags&gazetteer.HeadGroup != 0 || s.words[i+1].Flags&gazetteer.InGroup != 0 {
			kind = tawatur.Group
		}
		s.add(span{from: i, to: to, cut: w.Cut, kind: kind, rank: byHead})
	}
}

// witnessed reports whether anything but its first word says that tokens [i, to)
// are a name: the tagger, a list, quotation marks, an adjective of a state.
func (s *sentence) witnessed(i, to int) bool {
	if isQuote(s.toks[i+1].Text) || s.tags[i] != tagger.Out {
		return true
	}
	for k := i + 1; k < to; k++ {
		if s.tags[k] != tagger.Out || s.words[k].Flags&(gazetteer.InGroup|gazetteer.InBody|gazetteer.Nisba) != 0 {
			return true
		}
	}
	return false
}

// deed reports whether a word with a preposition is rather what is done than a
// body ("برئاسة الوزير", "بتنظيم المهرجان").
func deed(bare string) bool {
	switch bare {
	case "رياسه", "تنظيم", "قياده", "اداره", "تحالف", "اتحاد", "حركه", "شبكه":
		return true
	}
	return false
}

// bodyEnd is the end of the name of a body that begins at word i; i+1 or less
// when the word begins no name.
func (s *sentence) bodyEnd(i int) int {
	w := s.words[i]
	if end := s.quoteEnd(i + 1); end > 0 && w.Flags&(gazetteer.HeadProper|gazetteer.HeadGroup|gazetteer.HeadWeak) != 0 {
		return end
	}
	if w.Flags&gazetteer.HeadWeak != 0 {
		return i
	}
	if w.Flags&gazetteer.HasAl != 0 {
		return s.adjectives(i+1, true)
	}
	j := s.genitive(i+1, w.Flags&(gazetteer.HeadProper|gazetteer.HeadGroup) != 0)
	if j == i+1 {
		return i
	}
	return s.adjectives(j, false)
}

// quoteEnd is the end of a short name in quotation marks that begins at token
// i, the closing mark included; 0 when none does.
func (s *sentence) quoteEnd(i int) int {
	if i >= len(s.toks) || !isQuote(s.toks[i].Text) {
		return 0
	}
	for j := i + 1; j < len(s.toks) && j <= i+5; j++ {
		if isQuote(s.toks[j].Text) {
			if j == i+1 {
				return 0
			}
			return j + 1
		}
	}
	return 0
}

// genitive is the end of the genitive that stands at word i: words without ال
// up to one with it, or a listed name. With proper a name that is not listed
// will do too.
func (s *sentence) genitive(i int, proper bool) int {
	for j := i; j < len(s.words) && j < i+3 && s.toks[j].Kind == arabic.Word; j++ {
		w := s.words[j]
		switch {
		case w.Flags&gazetteer.Begins != 0 && w.Cut == 0:
			return s.hitEnd(j)
		case w.Flags&gazetteer.AnyTitle != 0:
			return s.patron(i, j)
		case strings.HasPrefix(w.Norm, "ال"):
			if w.Flags&(gazetteer.Stop|gazetteer.PlaceIn|gazetteer.PlaceOut) != 0 {
				return i
			}
			return s.joined(j + 1)
		case j == i && proper && s.tags[j] != 0 && !s.tags[j].Inside():
			return s.tagEnd(j)
		case j == i && s.rare(j) && w.Flags == 0 && len(w.Norm) >= 6:
			return s.tagEnd(j) // "وكالة واز": what no one else writes of is a name
		case w.Cut > 0 || len(w.Norm) < 6 || w.Flags&gazetteer.Stop != 0:
			return i
		}
	}
	return i
}

// patron is the end of a person's name with the title at word j, after whom a
// body is named ("مركز الملك فيصل للبحوث"); i where no name follows.
func (s *sentence) patron(i, j int) int {
	if j != i || s.words[j].Flags&gazetteer.Style == 0 || j+1 >= len(s.words) || s.tags[j+1].Type() != tagger.Pers {
		return i
	}
	end := s.tagEnd(j + 1)
	if end < len(s.words) && strings.HasPrefix(s.words[end].Norm, "لل") {
		end = s.joined(end + 1)
	}
	return end
}

// joined goes on behind a genitive over second and third fields ("والثقافة").
func (s *sentence) joined(j int) int {
	for j < len(s.words) && strings.HasPrefix(s.words[j].Norm, "وال") && s.words[j].Flags&gazetteer.Field != 0 {
		j++
	}
	return j
}

// hitEnd is the end of the listed name that begins at word j.
func (s *sentence) hitEnd(j int) int {
	in := s.words[j].Flags & (gazetteer.InPlace | gazetteer.InBody | gazetteer.InGroup)
	for j++; j < len(s.words) && s.words[j].Flags&in != 0 && s.words[j].Flags&gazetteer.Begins == 0; j++ {
	}
	return j
}

// tagEnd is the end of the name that the tagger began at word j.
func (s *sentence) tagEnd(j int) int {
	for j++; j < len(s.tags) && s.tags[j].Inside(); j++ {
	}
	return j
}

// adjectives goes on over the adjectives that belong to a name ending before
// word i: those of states, and words such as الوطني. With need there must be one
// of a state among them or the name is none.
func (s *sentence) adjectives(i int, need bool) int {
	j, state := i, false
	for ; j < len(s.words) && j < i+maxBody && s.toks[j].Kind == arabic.Word; j++ {
		w := s.words[j]
		if !strings.HasPrefix(w.Norm, "ال") || w.Flags&(gazetteer.Begins|gazetteer.Nisba) == gazetteer.Begins {
			break
		}
		if w.Flags&gazetteer.Nisba != 0 {
			state = true
		} else if w.Flags&gazetteer.Adjective == 0 {
			break
		}
	}
	if need && !state {
		return 0
	}
	return j
}
