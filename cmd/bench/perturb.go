package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"tawatur"
	"tawatur/arabic"
)

// perturber makes more reports of real ones: another time with other people,
// places and things, told at the same length and with the same copies. The same
// variant of the same report is always the same.
type perturber struct {
	reports []tawatur.Report // in order of publication
	days    int              // that they cover
	words   []string         // by how often they stand in the reports
	rank    map[string]int
}

func newPerturber(reports []tawatur.Report) *perturber {
	p := &perturber{reports: slices.Clone(reports), rank: map[string]int{}}
	slices.SortFunc(p.reports, func(a, b tawatur.Report) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	count := map[string]int{}
	var first, last tawatur.Day
	for _, r := range p.reports {
		if first.IsZero() {
			first = r.Published
		}
		if !r.Published.IsZero() {
			last = r.Published
		}
		for _, t := range arabic.Tokens(r.Text) {
			if t.Kind == arabic.Word {
				count[t.Text]++
			}
		}
	}
	p.days = last.Sub(first) + 1
	p.words = slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	for i, w := range p.words {
		p.rank[w] = i
	}
	return p
}

// id is that of report number n.
func (p *perturber) id(n int) string {
	id, variant := p.reports[n%len(p.reports)].ID, n/len(p.reports)
	if variant == 0 {
		return id
	}
	return fmt.Sprintf("%s+%d", id, variant)
}

// frequent is how many of the commonest words stay what they are.
const frequent = 200

// report gives report number n of the growing archive: first the real ones, then
// one variant of all of them after the other, each in the days after the last.
func (p *perturber) report(n int) tawatur.Report {
	r, variant := p.reports[n%len(p.reports)], n/len(p.reports)
	if variant == 0 {
		return r
	}
	r.ID = p.id(n)
	if !r.Published.IsZero() {
		r.Published = r.Published.Add(variant * p.days)
	}
	r.Title, r.Text = p.vary(r.Title, variant), p.vary(r.Text, variant)
	return r
}

// vary puts another word of about the same frequency for three in four of the
// rarer ones, the same for the same word in all reports of a variant.
func (p *perturber) vary(text string, variant int) string {
	var b strings.Builder
	at := 0
	for _, t := range arabic.Tokens(text) {
		rank, known := p.rank[t.Text]
		h := xxh3.HashStringSeed(t.Text, uint64(variant))
		if !known || rank < frequent || h%4 == 0 {
			continue
		}
		// Ranks around its own: between two thirds and three halves of it.
		low := rank * 2 / 3
		high := min(rank*3/2, len(p.words)-1)
		b.WriteString(text[at:t.Start])
		b.WriteString(p.words[low+int(h/4%uint64(high-low+1))])
		at = t.End
	}
	b.WriteString(text[at:])
	return b.String()
}
