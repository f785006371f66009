package name

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/spelling"
)

// resolve gives every mention the fullest name that the report has for it.
func resolve(ms []found) {
	longest := map[int32]string{}
	for i := range ms {
		if m := &ms[i]; m.id != 0 && fuller(m.full, longest[m.id]) {
			longest[m.id] = m.full
		}
	}
	full := map[string][]named{}  // by each of their words
	alike := map[string][]named{} // of persons, by the keys of their last words
	surnames := map[string]bool{}
	for i := range ms {
		if ws := ms[i].words(); ms[i].Type == tawatur.Person && len(ws) > 1 {
			surnames[ws[len(ws)-1]] = true
		}
	}
	for i := range ms {
		m := &ms[i]
		if ws := m.words(); len(ws) == 1 && m.Type != tawatur.Person && surnames[ws[0]] {
			m.Type, m.id = tawatur.Person, 0 // the report has a person of this name
		}
		if m.id != 0 {
			m.Name = longest[m.id]
			continue
		}
		n := named{name: m.full, words: m.words()}
		if len(n.words) > 1 && m.Type != tawatur.Place {
			for _, w := range n.words {
				full[w] = addName(full[w], n)
			}
			if m.Type == tawatur.Person {
				for _, k := range lastKeys(m.full) {
					alike[k] = addName(alike[k], n)
				}
			}
		}
	}
	for i := range ms {
		if m := &ms[i]; m.id == 0 && m.Type != tawatur.Place {
			if m.Name = fullest(m, full); m.Name == m.full && m.Type == tawatur.Person && len(alike) > 0 {
				m.Name = otherwise(m, alike)
			}
		}
	}
}

// fuller reports whether a says more than b: more letters, or the same with
// fewer vowel signs.
func fuller(a, b string) bool {
	if n, m := len(arabic.Match(a)), len(arabic.Match(b)); n != m {
		return n > m
	}
	return len(a) < len(b)
}

// words gives the keys of the words of a mention's name, made once.
func (f *found) words() []string {
	if f.keys == nil {
		f.keys = keys(f.full)
	}
	return f.keys
}

// named is a name of several words with the keys that they are compared by.
type named struct {
	name  string
	words []string
}

// maxSame bounds how many names that share a word are looked at.
const maxSame = 20

func addName(ns []named, n named) []named {
	for _, o := range ns {
		if o.name == n.name {
			return ns
		}
	}
	if len(ns) < maxSame {
		ns = append(ns, n)
	}
	return ns
}

// fullest gives the longest name that m may be short for, m's own where there is
// none. A person is named by any part of the name in order (كيري for جون كيري);
// a body's short name has the same first word.
func fullest(m *found, full map[string][]named) string {
	words := m.words()
	if len(words) == 0 {
		return m.full
	}
	best, size := m.full, len(words)
	for _, n := range full[words[len(words)-1]] {
		if len(n.words) <= size || !within(words, n.words) || partial(words, n.words) || m.Type != tawatur.Person && words[0] != n.words[0] {
			continue
		}
		best, size = n.name, len(n.words)
	}
	return best
}

// surely is the score from which another spelling is taken for a part of a name.
const surely = 0.85

// otherwise gives the longest name of a person that m, spelled in another way,
// is short for ("جروشنكو" for "ميخائيل غروشنكو"), m's own where there is none.
func otherwise(m *found, alike map[string][]named) string {
	best, size := m.full, len(m.words())
	var own spelling.Name
	for i, k := range lastKeys(m.full) {
		if i == 0 {
			own = spelling.Parse(m.full)
		}
		for _, n := range alike[k] {
			if len(n.words) <= size {
				continue
			}
			if x := own.Compare(spelling.Parse(n.name)); x.Part && x.Score >= surely {
				best, size = n.name, len(n.words)
			}
		}
	}
	return best
}

// lastKeys gives the keys of the last word of a name.
func lastKeys(name string) []string {
	return spelling.Keys(name[strings.LastIndexByte(name, ' ')+1:])
}

// partial reports whether a single word stands in the middle of a name, which
// does not make it short for it ("معاذ" in "والد أبي معاذ الهادي").
func partial(short, full []string) bool {
	return len(short) == 1 && short[0] != full[0] && short[0] != full[len(full)-1]
}

// within reports whether the words of a stand in b in the same order.
func within(a, b []string) bool {
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// keys gives the words of a name in the form in which spellings of it agree.
func keys(name string) []string {
	var out []string
	for _, w := range strings.Fields(arabic.Normalize(name, arabic.Search).Text) {
		out = append(out, key(w))
	}
	return out
}

// key folds what transliterations differ in: long vowels inside a word, the
// letters for g, and doubled letters.
func key(w string) string {
	w = strings.TrimPrefix(w, "ال")
	var b strings.Builder
	last := rune(0)
	for i, r := range w {
		switch r {
		case 'ا', 'و', 'ي':
			if i > 0 {
				continue
			}
		case 'غ', 'ق':
			r = 'ج'
		case 'ه':
			if i+2 == len(w) {
				continue
			}
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	if b.Len() < 6 { // too little is left to tell words apart
		return w
	}
	return b.String()
}
