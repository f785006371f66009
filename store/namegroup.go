package store

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"tawatur/arabic/spelling"
	"tawatur/record"
)

// maxAlike bounds how many names under one key a spelling is compared with.
const maxAlike = 50

// maxNear bounds how many names a spelling may be judged to belong to.
const maxNear = 3

// grouping puts spellings together under the commonest of each name.
type grouping struct {
	lines   []record.NameLine
	most    int // lines; 0 for as many as there are names
	heads   []*nameRecord
	of      map[named]int // the line that a spelling is in
	byKey   map[string][]int
	byName  map[string]int // lines by the compared form of their name
	records map[named]*nameRecord
	doubts  []doubt
	rulings map[[2]string]bool // decisions, the lesser name first
	joined  map[string]bool    // names that were decided to be one with others
}

// doubt is a spelling, with its line or -1, and a line that it may belong to.
type doubt struct {
	spelling *nameRecord
	line, to int
}

func (s *Store) grouping(ctx context.Context) (*grouping, error) {
	g := &grouping{of: map[named]int{}, byKey: map[string][]int{}, byName: map[string]int{},
		records: map[named]*nameRecord{}, rulings: map[[2]string]bool{}, joined: map[string]bool{}}
	all, err := s.Decisions(ctx)
	for _, d := range all {
		x, y := spelling.Parse(d.A).String(), spelling.Parse(d.B).String()
		g.rulings[[2]string{min(x, y), max(x, y)}] = d.Same
		if d.Same {
			g.joined[x], g.joined[y] = true, true
		}
	}
	return g, err
}

// gather makes the lines, the commonest spellings first. What is not the same
// letter by letter has a line of its own until the company is known.
func (g *grouping) gather(counts map[named]*record.Spelling, limit int, keysOf func(string) string) {
	all := make([]*record.Spelling, 0, len(counts))
	for _, sp := range counts {
		all = append(all, sp)
	}
	slices.SortFunc(all, func(a, b *record.Spelling) int { return bySize(*a, *b) })
	if limit > 0 {
		g.most = 2*limit + maxAlike // some lines will join others
	}
	for _, sp := range all {
		r := newNameRecord(*sp, spelling.Parse(sp.Name))
		line, near := g.place(r, keysOf)
		for _, n := range near[:min(len(near), maxNear)] {
			g.doubts = append(g.doubts, doubt{r, line, n.to})
			g.records[named{r.Name, r.Type}] = r
			g.records[named{g.heads[n.to].Name, g.heads[n.to].Type}] = g.heads[n.to]
		}
	}
}

// place adds a spelling to the line whose name it is letter by letter, or begins a line
// for it while there is room: it gives the line, -1 where it has none, and the lines
// whose names are like it; nil where it found its own.
func (g *grouping) place(r *nameRecord, keysOf func(string) string) (line int, like []near) {
	keys := strings.Fields(keysOf(r.Name))
	if names := spelling.Aliases(r.Name); names != nil {
		keys = append(keys, "="+names[0]) // no key of letters has that
	}
	like = g.nearest(r, keys)
	if len(like) > 0 && like[0].Why == spelling.WhySame && like[0].Score == 1 {
		r.Verdict = spelling.Verdict{Match: like[0].Match, Join: true}
		g.add(like[0].to, r)
		return like[0].to, nil
	}
	if g.most > 0 && len(g.lines) >= g.most && !g.joined[r.parsed.String()] {
		return -1, like
	}
	r.Verdict = spelling.Verdict{Match: spelling.Match{Score: 1, Why: spelling.WhySame}, Join: true}
	return g.begin(r, keys), like
}

// near is a line whose name is like a spelling.
type near struct {
	to int
	spelling.Match
}

// nearest gives the lines whose names are like a spelling, the most alike first.
func (g *grouping) nearest(r *nameRecord, keys []string) (out []near) {
	seen := map[int]bool{}
	for _, k := range keys {
		at := g.byKey[k]
		for _, i := range at[:min(len(at), maxAlike)] {
			if seen[i] || g.lines[i].Type != r.Type {
				continue
			}
			seen[i] = true
			if x := g.heads[i].parsed.Compare(r.parsed); x.Same() {
				out = append(out, near{i, x})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b near) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// begin makes a line for a spelling.
func (g *grouping) begin(r *nameRecord, keys []string) int {
	at := len(g.lines)
	g.lines = append(g.lines, record.NameLine{Name: r.Name, Type: r.Type})
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
func (g *grouping) add(at int, r *nameRecord) {
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

// decide joins the lines that are of one name: first those that people said are,
// then the rarest spellings last.
func (g *grouping) decide() {
	byName := func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }
	for _, two := range slices.SortedFunc(maps.Keys(g.rulings), byName) {
		same := g.rulings[two]
		i, ok := g.byName[two[0]]
		j, found := g.byName[two[1]]
		if i, j = min(g.root(i), g.root(j)), max(g.root(i), g.root(j)); same && ok && found && i != j {
			v := spelling.Verdict{Match: g.heads[i].parsed.Compare(g.heads[j].parsed), Join: true, Proof: spelling.ProofDecided}
			g.merge(j, i, g.heads[j], v)
		}
	}
	done := map[*nameRecord]bool{}
	for _, d := range g.doubts {
		to, r := g.root(d.to), d.spelling
		if done[r] || d.line >= 0 && g.root(d.line) != d.line || to == d.line {
			continue
		}
		v := g.judge(g.heads[to], r)
		if !v.Join {
			continue
		}
		done[r] = true
		if r.Verdict = v; d.line < 0 {
			g.add(to, r)
		} else {
			g.merge(d.line, to, r, v)
		}
	}
}

// root gives the line that a line has been joined to, itself where it has not.
func (g *grouping) root(line int) int {
	for len(g.lines) > line && len(g.lines[line].Spellings) == 0 {
		line = g.of[named{g.heads[line].Name, g.heads[line].Type}]
	}
	return line
}

// merge counts the spellings of one line with another, because of r.
func (g *grouping) merge(line, to int, r *nameRecord, v spelling.Verdict) {
	of := g.lines[line].Spellings
	g.lines[line] = record.NameLine{}
	for _, sp := range of {
		if sp.Name == r.Name {
			sp.Verdict = v
		}
		g.add(to, &nameRecord{Spelling: sp})
	}
}

// judge decides on a spelling and the name of a line.
func (g *grouping) judge(head, r *nameRecord) spelling.Verdict {
	x, y := head.parsed.String(), r.parsed.String()
	if same, ok := g.rulings[[2]string{min(x, y), max(x, y)}]; ok {
		return spelling.Verdict{Match: head.parsed.Compare(r.parsed), Join: same, Proof: spelling.ProofDecided}
	}
	return head.parsed.Judge(r.parsed, head.Type, r.Type, company(head, r))
}
