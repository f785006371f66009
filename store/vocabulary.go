package store

import (
	"context"
	"database/sql"
	"strings"
	"sync"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/typo"
)

const (
	insertForm  = `INSERT INTO vocabulary (word, form) VALUES (?, ?) ON CONFLICT DO NOTHING`
	forgetForms = `DELETE FROM vocabulary`
	formsBehind = `SELECT id, word FROM vocabulary WHERE id > ? ORDER BY id`
	formOfWord  = `SELECT form FROM vocabulary WHERE word = ?`
)

// The lengths of the words that a misspelt one may be meant for, in letters.
const shortestForm, longestForm = 3, 24

// vocable is a word of a text as the vocabulary has it.
type vocable struct {
	met  string // in the text
	word string // in match form, without what is written onto it; "" where the vocabulary has it not
	form string // as it was written, "" where that is the same
}

// vocableOf gives what the vocabulary has of a word. It has none with a pronoun behind it,
// whose ة is ت.
func (f *former) vocableOf(met string) vocable {
	form := f.of(met).form
	if parts := arabic.Segment(form); len(parts) > 1 && parts[0] == "ال" {
		form = strings.TrimPrefix(form, "ال")
	}
	v := vocable{met, arabic.Match(form), form}
	n := utf8.RuneCountInString(v.word)
	if n < shortestForm || n > longestForm || !strings.HasSuffix(form, "ة") && arabic.Split(v.word).En != "" {
		return vocable{met: met}
	}
	if v.form == v.word {
		v.form = ""
	}
	return v
}

// vocables gives the words of texts that are not known to be in the vocabulary.
func (s *Store) vocables(texts ...string) (out []vocable) {
	for _, text := range texts {
		toks := arabic.Tokens(text)
		for i := range toks {
			if t := &toks[i]; t.Kind == arabic.Word && !s.known.has(t.Text) {
				out = append(out, s.forms.vocableOf(t.Text))
			}
		}
	}
	return out
}

// knownForms remembers words of texts whose vocables are stored, so that the commonest are
// not stored again and again. It may be used by several goroutines at once; the zero value is
// ready.
type knownForms struct {
	mu   sync.RWMutex
	seen map[string]bool
}

func (k *knownForms) has(word string) bool {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.seen[word]
}

// add notes the words of reports that were stored.
func (k *knownForms) add(all []*rows) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.seen == nil || len(k.seen) >= maxStems {
		k.seen = make(map[string]bool, maxStems/8) // begin anew: simple, and rare
	}
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for i := range rows.reports {
			for _, v := range rows.reports[i].forms {
				k.seen[strings.Clone(v.met)] = true
			}
		}
	}
}

// saveForms adds the words of reports to the vocabulary.
func (w write) saveForms(all []*rows) error {
	seen := map[string]bool{}
	var words []any
	for _, r := range inserted(all) {
		for _, v := range r.forms {
			if v.word != "" && !seen[v.word] {
				seen[v.word] = true
				words = append(words, v.word, v.form)
			}
		}
	}
	return w.insertAll(insertForm, words)
}

// madeForms is the vocabulary, which depends on how words are cut.
func (s *Store) madeForms() made {
	return made{
		name: "forms", version: "3:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetForms}, take: s.takeForms, save: write.saveForms,
	}
}

// takeForms gives the row the words that the vocabulary may lack.
func (s *Store) takeForms(r *tawatur.Reading, row *reportRow) error {
	row.forms = s.vocables(r.Title, r.Text)
	return nil
}

// nearForms is the vocabulary as it was when a misspelt word was last put right.
type nearForms struct {
	mu    sync.Mutex
	index typo.Index
	last  int64 // row of the vocabulary
}

// Ready reads the words of all reports, for which the first search with a misspelt word
// would wait.
func (s *Store) Ready(ctx context.Context) error {
	_, err := s.vocabulary(ctx)
	return s.fail(opRead, err)
}

// vocabulary gives the words of all reports. It reads those that came since it was asked
// last; the first time all, some 100 ms for 200,000.
func (s *Store) vocabulary(ctx context.Context) (typo.Index, error) {
	s.words.mu.Lock()
	defer s.words.mu.Unlock()
	var more []string
	last := s.words.last
	err := s.each(ctx, formsBehind, []any{last}, func(r *sql.Rows) error {
		var word string
		err := r.Scan(&last, &word)
		more = append(more, word)
		return err
	})
	if err == nil && len(more) > 0 {
		s.words.index, s.words.last = s.words.index.With(more), last
	}
	return s.words.index, err
}
