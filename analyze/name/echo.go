package name

import (
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/arabic"
)

// echo finds the surnames of the people whom a report names in full where they
// stand alone and no witness saw them: a report says "جون كيري" once and then
// "كيري".
func echo(parts []*sentence) {
	surnames := map[string]bool{}
	for _, s := range parts {
		for _, p := range s.spans {
			if w := s.words[p.to-1]; p.kind == tawatur.Person && p.to > p.from+1 && telling(w) {
				surnames[w.Norm] = true
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	for _, s := range parts {
		s.echo(surnames)
	}
}

// telling reports whether a surname is no everyday word as far as the lists know.
func telling(w gazetteer.Word) bool {
	const plain = gazetteer.Nisba | gazetteer.AnyTitle | gazetteer.AnyHead | gazetteer.PlaceIn | gazetteer.PlaceOut | gazetteer.WeakFirst
	return len(w.Norm) >= 8 && w.Flags&plain == 0
}

// echo adds the surnames that stand in no name yet.
func (s *sentence) echo(surnames map[string]bool) {
	taken := make([]bool, len(s.toks))
	for _, p := range s.spans {
		for i := p.from; i < p.to; i++ {
			taken[i] = true
		}
	}
	added := false
	for i, k := range s.toks {
		if taken[i] || k.Kind != arabic.Word {
			continue
		}
		if cut, ok := cutTo(k.Norm, surnames); ok {
			s.add(span{from: i, to: i + 1, cut: cut, kind: tawatur.Person})
			added = true
		}
	}
	if added {
		s.choose()
	}
}

// cutTo gives how many bytes of clitics stand before a word of the set.
func cutTo(norm string, set map[string]bool) (int, bool) {
	for cut := 0; cut <= 4 && cut < len(norm); cut += 2 {
		if set[norm[cut:]] {
			return cut, true
		}
		if cut+2 > len(norm) || !strings.Contains("و ف ب ل ك", norm[cut:cut+2]) {
			break
		}
	}
	return 0, false
}
