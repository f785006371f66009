package main

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/internal/cut"
)

// form is a word in match form with what its last letter tells.
type form struct {
	norm string
	last cut.Last
}

// countWords counts the Arabic words in the field "text" of JSON lines.
func countWords(paths []string) (map[form]int, error) {
	words := map[form]int{}
	for _, p := range paths {
		if err := eachText(p, func(text string) {
			for _, k := range arabic.Tokens(text) {
				if k.Kind == arabic.Word {
					words[form{k.Norm, cut.LastOf(k.Text)}]++
				}
			}
		}); err != nil {
			return nil, err
		}
	}
	for w, n := range words {
		if n < 2 {
			delete(words, w)
		}
	}
	return words, nil
}

func eachText(path string, f func(string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	for dec := json.NewDecoder(z); dec.More(); {
		var row struct{ Text string }
		if err := dec.Decode(&row); err != nil {
			return err
		}
		f(row.Text)
	}
	return nil
}

// sums are the counts of a stem while they are added up.
type sums struct{ all, al, taa, kinds int }

// rawCounts takes every word as a stem: the counts to begin with.
func rawCounts(words map[form]int) cut.Lexicon {
	t := map[string]*sums{}
	for w, n := range words {
		at(t, w.norm).all += n
		if s, ok := strings.CutPrefix(w.norm, "ال"); ok {
			at(t, s).al += n
			at(t, s).all += n
		}
		if w.last == cut.TaaLast {
			at(t, strings.TrimSuffix(w.norm, "ه")).taa += n
		}
	}
	addKinds(t, words)
	return lexicon(t, 2)
}

// stemCounts cuts every word with the model and counts the stems.
func stemCounts(m *cut.Model, words map[form]int, least int) cut.Lexicon {
	t := map[string]*sums{}
	for w, n := range words {
		c := m.Best(w.norm, w.last)
		s := at(t, w.norm[c.From:c.To])
		s.all += n
		if p := c.Pro().Parts; len(p) > 0 && p[len(p)-1] == "ال" {
			s.al += n
		}
		if e := c.En(); e.Taa || len(e.Parts) > 1 && e.Parts[0] == "ت" {
			s.taa += n
		}
	}
	addKinds(t, words)
	return lexicon(t, least)
}

// addKinds counts, for each stem, the words that may be cut to it. Unlike the
// other counts these do not rest on earlier choices of the model.
func addKinds(t map[string]*sums, words map[form]int) {
	m := cut.NewModel(nil, nil)
	for w, n := range words {
		if n < 3 {
			continue
		}
		m.Each(w.norm, w.last, func(c cut.Cut) {
			if s := t[w.norm[c.From:c.To]]; s != nil {
				s.kinds++
			}
		})
	}
}

func at(t map[string]*sums, stem string) *sums {
	s := t[stem]
	if s == nil {
		s = new(sums)
		t[stem] = s
	}
	return s
}

func lexicon(t map[string]*sums, least int) cut.Lexicon {
	lex := cut.Lexicon{}
	for stem, s := range t {
		if s.all+s.taa >= least {
			lex[stem] = cut.Counts{All: cut.Bucket(s.all), Al: cut.Bucket(s.al), Taa: cut.Bucket(s.taa), Kinds: cut.Bucket(s.kinds)}
		}
	}
	return lex
}
