package store

import (
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
)

// former gives the form under which a word of an outlet is counted: as it is
// written, without vowel signs and without و ف ب ك ل before it. It remembers
// them, as stemmer does, and is safe for use by many goroutines.
type former struct {
	mu   sync.RWMutex
	seen map[string]string
}

func (f *former) form(word string) string {
	f.mu.RLock()
	form, ok := f.seen[word]
	f.mu.RUnlock()
	if ok {
		return form
	}
	form = strings.Clone(formOf(word))
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.seen == nil || len(f.seen) >= maxStems {
		f.seen = make(map[string]string, maxStems/8)
	}
	f.seen[strings.Clone(word)] = form
	return form
}

func formOf(word string) string {
	word = strings.Map(writtenOnly, word)
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

// writtenOnly takes vowel signs and the stretching line out of a word, and what would
// part the words of a pair.
func writtenOnly(r rune) rune {
	if r >= 'ً' && r <= 'ْ' || r == 'ـ' || r == 'ٰ' || r == ' ' {
		return -1
	}
	return r
}

// countWords counts the Arabic words of a report and the pairs of words that
// follow one another with nothing but space between them. All is counted; what
// is too rare or too common to say anything is left out when it is asked for.
func (f *former) countWords(r *tawatur.Report) map[string]Uses {
	out := make(map[string]Uses, len(r.Text)/8)
	for _, text := range [2]string{r.Title, r.Text} {
		last := ""
		toks := arabic.Tokens(text)
		for i := range toks {
			if toks[i].Kind != arabic.Word {
				last = ""
				continue
			}
			form := f.form(toks[i].Text)
			if form == "" {
				last = ""
				continue
			}
			count(out, form)
			if last != "" {
				count(out, last+" "+form)
			}
			last = form
		}
	}
	return out
}

// count counts key once more in one report.
func count(in map[string]Uses, key string) { in[key] = Uses{in[key].Count + 1, 1} }

// The kinds of what is counted of whom an outlet credits and quotes; a key is
// the kind and its fields, parted by tabs.
const (
	countCredit = "c" // whom the whole report credits
	countSaid   = "s" // stance, kind and name of a source
	countSource = "n" // kind and name of a source
	countCue    = "q" // stance and cue
)

// countVoices counts whom a report credits, whom it quotes and how.
func countVoices(r *tawatur.Reading) map[string]Uses {
	out := make(map[string]Uses, 2*len(r.Attributions)+2)
	key := func(fields ...string) string {
		for i := range fields {
			fields[i] = oneLine(fields[i])
		}
		return strings.Join(fields, "\t")
	}
	for _, c := range r.Credits {
		out[key(countCredit, c)] = Uses{1, 1}
	}
	for i := range r.Attributions {
		a := &r.Attributions[i]
		count(out, key(countSaid, string(a.Stance), string(a.SourceKind), string(a.SourceName)))
		if a.SourceName != "" {
			count(out, key(countSource, string(a.SourceKind), string(a.SourceName)))
		}
		if a.Cue != "" {
			count(out, key(countCue, string(a.Stance), formOf(a.Cue)))
		}
	}
	return out
}
