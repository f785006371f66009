package store

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/typo"
	"tawatur/query"
	"tawatur/record"
)

const (
	// rare is how many reports at most have a word beside which one is sought that
	// muchCommoner times as many have. For a form that nobody wrote, although its stem is
	// known, commoner times as many do.
	rare         = 5
	muchCommoner = 50
	commoner     = 4
	// slipCost is the most that the edits between two such words may cost.
	slipCost = 70
	// nearLooked is how many near words are counted, nearGiven how many others are given.
	nearLooked, nearGiven = 24, 3
	// countedTo is up to how many reports a near word is counted.
	countedTo = 2000
	// perDoubling is what twice as many reports are worth, in the cost of edits, and
	// likely how much less likely another word may be than the best to be given.
	perDoubling = 12
	likely      = 60

	countUpTo = `SELECT count(*) FROM (SELECT 1 FROM report_words WHERE report_words MATCH ? LIMIT ?)`
)

// nearWord is a word with its stem, and what the edits cost that make another of it.
type nearWord struct {
	record.Near
	stem string
	cost int
}

// rewording is a word of a query with the stem of what is sought in its place.
type rewording struct {
	record.Reworded
	stem string
}

// reword puts, in the place of words that no report has, the likeliest of those that they
// may have been meant for, and far commoner ones beside words that hardly any has.
func (s *Store) reword(ctx context.Context, terms []query.Term, m *matcher) (out []record.Reworded, err error) {
	at := 0
	for _, t := range terms {
		c := s.stems.clause(t)
		if t.Not || len(c.stems) == 0 {
			continue
		}
		own := &m.clauses[at]
		at++
		for i, stem := range c.stems {
			if c.prefix && i == len(c.stems)-1 || len(c.stems) != len(t.Words) {
				continue
			}
			r, ok, err := s.rewordOne(ctx, t.Words[i], stem)
			if err != nil {
				return nil, err
			}
			switch {
			case !ok || r.Beside() && len(c.stems) > 1:
				continue
			case r.Beside():
				own.also = r.stem
			default:
				own.stems[i] = r.stem
			}
			out = append(out, r.Reworded)
		}
	}
	return out, nil
}

// rewordOne finds what a word may have been meant for; false where enough reports have
// it, or nothing is near.
func (s *Store) rewordOne(ctx context.Context, word, stem string) (r rewording, ok bool, err error) {
	r.Asked = word
	if r.Reports, err = s.countStem(ctx, stem, countedTo); err != nil {
		return r, false, err
	}
	times := muchCommoner
	if r.Reports > rare {
		times = commoner
		if written, err := s.written(ctx, word); written || err != nil {
			return r, false, err
		}
	}
	near, err := s.nearWords(ctx, word, stem)
	if r.Reports > 0 {
		near = slices.DeleteFunc(near, func(n nearWord) bool { return n.cost > slipCost || n.Reports < times*r.Reports })
	}
	if err != nil || len(near) == 0 {
		return r, false, err
	}
	worst := near[0].unlikely() + likely
	near = slices.DeleteFunc(near, func(n nearWord) bool { return n.unlikely() > worst })
	r.Shown, r.stem = near[0].Near, near[0].stem
	for _, n := range near[1:min(len(near), 1+nearGiven)] {
		r.Others = append(r.Others, n.Near)
	}
	return r, true, nil
}

// written reports whether some report has a word just so, but for what is written onto
// it; also where it is a form that the vocabulary leaves out.
func (s *Store) written(ctx context.Context, word string) (bool, error) {
	v := s.forms.vocableOf(word)
	if v.word == "" {
		return true, nil
	}
	var form string
	for _, bare := range append(bareForms(word), v.word) {
		if found, err := s.row(ctx, formOfWord, []any{bare}, &form); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

func (s *Store) countStem(ctx context.Context, stem string, most int) (n int, err error) {
	_, err = s.row(ctx, countUpTo, []any{`"` + stem + `"`, most}, &n)
	return n, err
}

// nearWords gives the words of the archive that a word may have been meant for, the
// likeliest first: near, and common.
func (s *Store) nearWords(ctx context.Context, word, stem string) ([]nearWord, error) {
	all, err := s.vocabulary(ctx)
	if err != nil {
		return nil, err
	}
	found := map[string]nearWord{} // stem → the nearest of its words
	for _, bare := range bareForms(word) {
		for _, f := range atMost(all.Near(bare, typo.Bound(bare)), nearLooked) {
			n, err := s.nearAs(ctx, f)
			if err != nil {
				return nil, err
			}
			if had, ok := found[n.stem]; n.stem != stem && (!ok || n.cost < had.cost) {
				found[n.stem] = n
			}
		}
	}
	out := make([]nearWord, 0, len(found))
	for _, n := range found {
		if n.Reports, err = s.countStem(ctx, n.stem, countedTo); err != nil {
			return nil, err
		}
		if n.Reports > 0 {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b nearWord) int {
		return cmp.Or(cmp.Compare(a.unlikely(), b.unlikely()), strings.Compare(a.Word, b.Word))
	})
	return out, nil
}

// nearAs gives a word of the vocabulary as it is written, which has a better stem than
// its match form.
func (s *Store) nearAs(ctx context.Context, f typo.Found) (nearWord, error) {
	n := nearWord{Near: record.Near{Word: f.Word}, cost: f.Cost}
	var form string
	_, err := s.row(ctx, formOfWord, []any{f.Word}, &form)
	n.Word = cmp.Or(form, n.Word)
	n.stem = s.stems.stem(n.Word)
	return n, err
}

// unlikely weighs the edits against how common the word is.
func (n nearWord) unlikely() float64 {
	return float64(n.cost) - perDoubling*math.Log2(float64(1+n.Reports))
}

// bareForms gives what a misspelt word is compared by: its match form, and that without what
// seems to be written onto it.
func bareForms(word string) []string {
	whole := arabic.Match(word)
	forms := []string{whole}
	for _, bare := range []string{strings.TrimPrefix(whole, "ال"), arabic.Split(whole).Stem} {
		if bare != "" && !slices.Contains(forms, bare) {
			forms = append(forms, bare)
		}
	}
	return forms
}

// countApart tells how many reports each word or phrase of a query has.
func (s *Store) countApart(ctx context.Context, q *query.Query, m matcher) (out []record.WordCount, err error) {
	at := 0
	for _, t := range q.Terms {
		if t.Not || at == len(m.clauses) || len(s.stems.clause(t).stems) == 0 {
			continue
		}
		n := 0
		if _, err = s.row(ctx, countAll, []any{m.clauses[at].fts()}, &n); err != nil {
			return nil, err
		}
		out = append(out, record.WordCount{Term: t.String(), Reports: n})
		at++
	}
	return out, nil
}
