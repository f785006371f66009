package store

import (
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
	"tawatur/record"
)

// former gives the form under which a word of an outlet is counted: as it is
// written, without vowel signs and without و ف ب ك ل before it. With it goes its
// stem. It remembers them, as stemmer does, and is safe for use by many goroutines.
type former struct {
	mu   sync.RWMutex
	seen map[string]formed
}

type formed struct{ form, stem string }

func (f *former) of(word string) formed {
	f.mu.RLock()
	got, ok := f.seen[word]
	f.mu.RUnlock()
	if ok {
		return got
	}
	form := strings.Clone(formOf(word))
	got = formed{form, strings.Clone(arabic.Stem(form))}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.seen == nil || len(f.seen) >= maxStems {
		f.seen = make(map[string]formed, maxStems/8)
	}
	f.seen[strings.Clone(word)] = got
	return got
}

func formOf(word string) string {
	word = strings.ReplaceAll(strings.Map(signless, word), " ", "")
	parts := arabic.Segment(word)
	n := 0
	for n < len(parts)-1 && proclitic(parts[n]) {
		n++
	}
	if n == 0 {
		return word
	}
	return arabic.Uncut(strings.Join(parts[n:], "+"))
}

func proclitic(part string) bool {
	switch part {
	case "و", "ف", "ب", "ك", "ل":
		return true
	}
	return false
}

// signless takes vowel signs and the stretching line out of a word.
func signless(r rune) rune {
	if r >= 'ً' && r <= 'ْ' || r == 'ـ' || r == 'ٰ' {
		return -1
	}
	return r
}

// countAgain begins the key under which it is counted in how many reports a
// stem stands in more than one form, once for each further form: reports that
// forms share are then not counted twice where forms are counted together.
const countAgain = "~"

// countWords counts the Arabic words of a report and the pairs of words that
// follow one another with nothing but space between them. All is counted; what
// is too rare or too common to say anything is left out when it is asked for.
func (f *former) countWords(r *tawatur.Report) map[string]record.Uses {
	out := make(map[string]record.Uses, len(r.Text)/8)
	stems := make(map[string]int, len(r.Text)/8)
	add := func(form, stem string) {
		if count(out, form) {
			stems[stem]++
		}
	}
	for _, text := range [2]string{r.Title, r.Body()} {
		var last formed
		toks := arabic.Tokens(text)
		for i := range toks {
			var w formed
			if toks[i].Kind == arabic.Word {
				w = f.of(toks[i].Text)
			}
			if w.form != "" {
				add(w.form, w.stem)
			}
			if w.form != "" && last.form != "" {
				add(last.form+" "+w.form, last.stem+" "+w.stem)
			}
			last = w
		}
	}
	for stem, forms := range stems {
		if forms > 1 {
			out[countAgain+stem] = record.Uses{Count: 0, Reports: forms - 1}
		}
	}
	return out
}

// count counts key once more in one report, and reports whether it is new there.
func count(in map[string]record.Uses, key string) bool {
	n := in[key].Count
	in[key] = record.Uses{Count: n + 1, Reports: 1}
	return n == 0
}

// The kinds of what is counted of whom an outlet credits and quotes; a key is
// the kind and its fields, parted by tabs.
const (
	countCredit = "c" // whom the whole report credits
	countSaid   = "s" // stance, kind and name of a source
	countSource = "n" // kind and name of a source
	countCue    = "q" // stance and cue
	countVia    = "v" // whom it names as the last to pass on what was said
)

// countVoices counts whom a report credits, whom it quotes and how.
func countVoices(r *tawatur.Reading) map[string]record.Uses {
	out := make(map[string]record.Uses, 2*len(r.Attributions)+2)
	key := func(fields ...string) string {
		for i := range fields {
			fields[i] = oneLine(fields[i])
		}
		return strings.Join(fields, "\t")
	}
	for _, c := range r.Credits {
		out[key(countCredit, c)] = record.Uses{Count: 1, Reports: 1}
	}
	for i := range r.Attributions {
		a := &r.Attributions[i]
		count(out, key(countSaid, string(a.Stance), string(a.SourceKind), string(a.SourceName)))
		if a.SourceName != "" {
			count(out, key(countSource, string(a.SourceKind), string(a.SourceName)))
		}
		if n := len(a.Chain); n > 0 && a.Chain[n-1] != r.Outlet {
			count(out, key(countVia, strings.Trim(a.Chain[n-1], ` "«»“”`)))
		}
		if a.Cue != "" {
			count(out, key(countCue, string(a.Stance), cueOf(a.Cue)))
		}
	}
	return out
}

// cueOf is a cue without the conjunction that is written onto it.
func cueOf(cue string) string {
	first, rest, more := strings.Cut(strings.Map(signless, cue), " ")
	if parts := arabic.Segment(first); len(parts) > 1 && (parts[0] == "و" || parts[0] == "ف") {
		first = strings.TrimPrefix(first, parts[0])
	}
	if more {
		return first + " " + rest
	}
	return first
}
