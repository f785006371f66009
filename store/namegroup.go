package store

import (
	"context"
	"slices"
	"strings"

	"tawatur/arabic/spelling"
)

// maxAlike bounds how many names under one key a spelling is compared with.
const maxAlike = 50

// grouping puts spellings together under the commonest of each name.
type grouping struct {
	lines   []NameLine
	heads   []*record
	of      map[named]int // the line that a spelling is in
	byKey   map[string][]int
	byName  map[string]int // lines by the compared form of their name
	records map[named]*record
	doubts  []doubt
	rulings map[[2]string]bool // decisions, the lesser name first
	joined  map[string][]string
}

// doubt is a spelling, with its line or -1, and a line that it may belong to.
type doubt struct {
	spelling *record
	line, to int
}

func (s *Store) grouping(ctx context.Context) (*grouping, error) {
	g := &grouping{of: map[named]int{}, byKey: map[string][]int{}, byName: map[string]int{},
		records: map[named]*record{}, rulings: map[[2]string]bool{}, joined: map[string][]string{}}
	all, err := s.Decisions(ctx)
	for _, d := range all {
		x, y := spelling.Parse(d.A).String(), spelling.Parse(d.B).String()
		g.rulings[[2]string{min(x, y), max(x, y)}] = d.Same
		if d.Same {
			g.joined[x], g.joined[y] = append(g.joined[x], y), append(g.joined[y], x)
		}
	}
	return g, err
}

// gather makes the lines, the commonest spellings first. What is not the same
// letter by letter has a line of its own until the company is known.
func (g *grouping) gather(counts map[named]*Spelling, limit int, keysOf func(string) string) {
	all := make([]*Spelling, 0, len(counts))
	for _, sp := range counts {
		all = append(all, sp)
	}
	slices.SortFunc(all, func(a, b *Spelling) int { return bySize(*a, *b) })
	if limit > 0 {
		limit = 2*limit + maxAlike // some lines will join others
	}
	for _, sp := range all {
		r := newRecord(*sp, spelling.Parse(sp.Name))
		keys := strings.Fields(keysOf(sp.Name))
		if names := spelling.Aliases(sp.Name); names != nil {
			keys = append(keys, "="+names[0]) // no key of letters has that
		}
		to, m := g.nearest(r, keys)
		if to >= 0 && m.Why == spelling.WhySame && m.Score == 1 {
			r.Verdict = spelling.Verdict{Match: m, Join: true}
			g.add(to, r)
			continue
		}
		line := -1
		if limit == 0 || len(g.lines) < limit {
			r.Verdict = spelling.Verdict{Match: spelling.Match{Score: 1, Why: spelling.WhySame}, Join: true}
			line = g.begin(r, keys)
		}
		if to >= 0 {
			g.doubts = append(g.doubts, doubt{r, line, to})
			g.records[named{r.Name, r.Type}] = r
			g.records[named{g.heads[to].Name, g.heads[to].Type}] = g.heads[to]
		}
	}
}

// nearest gives the line whose name is most alike, -1 where none is.
func (g *grouping) nearest(r *record, keys []string) (to int, m spelling.Match) {
	to = -1
	for _, other := range g.joined[r.parsed.String()] {
		if i, ok := g.byName[other]; ok {
			return i, spelling.Match{}
		}
	}
	for _, k := range keys {
		at := g.byKey[k]
		for _, i := range at[:min(len(at), maxAlike)] {
			if g.lines[i].Type != r.Type {
				continue
			}
			if x := g.heads[i].parsed.Compare(r.parsed); x.Same() && (to < 0 || x.Score > m.Score) {
				to, m = i, x
			}
		}
	}
	return to, m
}

// begin makes a line for a spelling.
func (g *grouping) begin(r *record, keys []string) int {
	at := len(g.lines)
	g.lines = append(g.lines, NameLine{Name: r.Name, Type: r.Type})
	g.heads = append(g.heads, r)
	for _, k := range keys {
		g.byKey[k] = append(g.byKey[k], at)
	}
	if _, ok := g.byName[r.parsed.String()]; !ok {
		g.byName[r.parsed.String()] = at
	}
	g.add(at, r)
	return at
}

// add counts a spelling with a line.
func (g *grouping) add(at int, r *record) {
	l := &g.lines[at]
	l.Mentions += r.Mentions
	l.Said += r.Said
	l.Spellings = append(l.Spellings, r.Spelling)
	g.of[named{r.Name, r.Type}] = at
}

// note notes the company of the spellings in doubt in a report.
func (g *grouping) note(in *inReport) {
	for i := range in.names {
		if r := g.records[in.names[i].named]; r != nil {
			r.note(in, &in.names[i])
		}
	}
}

// decide joins the lines that are of one name, the rarest spellings last.
func (g *grouping) decide() {
	for _, d := range g.doubts {
		to := d.to
		for len(g.lines[to].Spellings) == 0 {
			to = g.of[named{g.heads[to].Name, g.heads[to].Type}] // joined another before
		}
		r := d.spelling
		v := g.judge(g.heads[to], r)
		if !v.Join || to == d.line {
			continue
		}
		r.Verdict = v
		if d.line < 0 {
			g.add(to, r)
			continue
		}
		of := g.lines[d.line].Spellings
		g.lines[d.line] = NameLine{}
		for _, sp := range of {
			if sp.Name == r.Name {
				sp.Verdict = v
			}
			g.add(to, &record{Spelling: sp})
		}
	}
}

// judge decides on a spelling and the name of a line.
func (g *grouping) judge(head, r *record) spelling.Verdict {
	x, y := head.parsed.String(), r.parsed.String()
	if same, ok := g.rulings[[2]string{min(x, y), max(x, y)}]; ok {
		v := spelling.Verdict{Match: head.parsed.Compare(r.parsed), Join: same, Proof: spelling.ProofDecided}
		return v
	}
	return head.parsed.Judge(r.parsed, head.Type, r.Type, company(head, r))
}
