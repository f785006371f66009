package eval

import (
	"slices"

	"tawatur"
	"tawatur/outlet"
)

// LineageScore is how much of what reports took from one another was found.
// What there is to find are half copies: two reports of different outlets, the
// shorter of which has at least half of its five-word shingles in the other.
type LineageScore struct {
	Reports int `json:"reports"`
	// Within are the half copies published no more days apart than stories
	// reach, or one of them at an unknown time; Beyond are the others.
	Within FoundCopies `json:"within_window"`
	Beyond FoundCopies `json:"beyond_window"`
	// Agency is over the half copies that a link was found for, other than that
	// of a quotation that both have.
	Agency SameAgency `json:"agency"`
	// Hidden is over the sets of half copies that credit one agency.
	Hidden Recovery `json:"hidden_credit"`
}

// FoundCopies is the share of half copies that each step found.
type FoundCopies struct {
	Pairs int `json:"pairs"`
	// Candidates is the share that the sketches found.
	Candidates float64 `json:"candidates"`
	// Story is the share that stands in one story.
	Story float64 `json:"story"`
	// Linked is the share with a link from one to the other, Joined that with
	// links from one to the other by way of further reports.
	Linked float64 `json:"linked"`
	Joined float64 `json:"joined"`
}

// SameAgency is the share of pairs, of those in which each side credits one
// agency, that credit the same.
type SameAgency struct {
	Pairs int     `json:"pairs"`
	Same  float64 `json:"same"`
}

// Recovery is how often the agency that a report credits was found where its
// credits were hidden and siblings kept theirs.
type Recovery struct {
	Sets      int     `json:"sets"`
	Recovered float64 `json:"recovered"`
	// Wrong is the share for which another agency, and not that, was found.
	Wrong float64 `json:"wrong"`
}

// LineageFound is what the program found, to be measured by [Lineage].
type LineageFound struct {
	Reports []*tawatur.Reading
	Stories []tawatur.Story
	// Across is the lineage between stories.
	Across []tawatur.Link
	// Near tells which reports share passages by their sketches: for each the
	// IDs of those before it.
	Near map[string][]string
	// Links finds the links among reports, as it was done for each story.
	Links func([]*tawatur.Reading) []tawatur.Link
	// Days is how many days apart the reports of one story may be.
	Days int
	// Outlets tells agencies.
	Outlets *outlet.Registry
}

// Lineage measures copies that were found against all that there are. It takes
// some 20 seconds for 20,000 reports.
func Lineage(f LineageFound) LineageScore {
	m := newLineageMeter(f)
	out := LineageScore{Reports: len(f.Reports)}
	var within, beyond []halfCopy
	for _, p := range m.pairs {
		if m.within(p) {
			within = append(within, p)
		} else {
			beyond = append(beyond, p)
		}
	}
	out.Within, out.Beyond = m.found(within), m.found(beyond)
	out.Agency = m.sameAgency()
	out.Hidden = m.recovery(within)
	return out
}

// lineageMeter holds what was found, by report.
type lineageMeter struct {
	LineageFound
	at      map[string]int
	pairs   []halfCopy
	story   []int
	near    map[halfCopy]bool
	linked  map[halfCopy]tawatur.LinkKind
	joined  components
	credits *creditReader
}

func newLineageMeter(f LineageFound) *lineageMeter {
	m := &lineageMeter{LineageFound: f, at: map[string]int{}, story: make([]int, len(f.Reports)),
		near: map[halfCopy]bool{}, linked: map[halfCopy]tawatur.LinkKind{}, joined: newComponents(len(f.Reports)), credits: &creditReader{f.Outlets}}
	for i, r := range f.Reports {
		m.at[r.ID], m.story[i] = i, -1
	}
	for n, s := range f.Stories {
		for _, id := range s.Reports {
			m.story[m.at[id]] = n
		}
		m.link(s.Lineage)
	}
	m.link(f.Across)
	for id, others := range f.Near {
		for _, o := range others {
			if p, ok := m.pair(id, o); ok {
				m.near[p] = true
			}
		}
	}
	m.pairs = halfCopies(f.Reports)
	return m
}

func (m *lineageMeter) link(links []tawatur.Link) {
	for _, l := range links {
		if p, ok := m.pair(l.From, l.To); ok && !l.Inferred {
			m.linked[p] = l.Kind
			m.joined.join(p.a, p.b)
		}
	}
}

func (m *lineageMeter) pair(x, y string) (halfCopy, bool) {
	a, okA := m.at[x]
	b, okB := m.at[y]
	return halfCopy{min(a, b), max(a, b)}, okA && okB
}

func (m *lineageMeter) within(p halfCopy) bool {
	a, b := m.Reports[p.a].Published, m.Reports[p.b].Published
	return a.IsZero() || b.IsZero() || max(a.Sub(b), b.Sub(a)) <= m.Days
}

func (m *lineageMeter) found(pairs []halfCopy) FoundCopies {
	var near, story, linked, joined int
	for _, p := range pairs {
		near += one(m.near[p])
		story += one(m.story[p.a] == m.story[p.b])
		linked += one(m.linked[p] != "")
		joined += one(m.joined.root(p.a) == m.joined.root(p.b))
	}
	n := len(pairs)
	return FoundCopies{Pairs: n, Candidates: round4(ratio(near, n)), Story: round4(ratio(story, n)),
		Linked: round4(ratio(linked, n)), Joined: round4(ratio(joined, n))}
}

func (m *lineageMeter) sameAgency() SameAgency {
	n, same := 0, 0
	for _, p := range m.pairs {
		if m.linked[p] == "" || m.linked[p] == tawatur.Quotes {
			continue
		}
		a, b := m.Reports[p.a], m.Reports[p.b]
		x, y := m.credits.agencies(a), m.credits.agencies(b)
		if len(x) == 1 && len(y) == 1 {
			n++
			same += one(x[0] == y[0])
		}
	}
	return SameAgency{Pairs: n, Same: round4(ratio(same, n))}
}

// components joins things that hang together.
type components []int

func newComponents(n int) components {
	c := make(components, n)
	for i := range c {
		c[i] = i
	}
	return c
}

func (c components) root(i int) int {
	for c[i] != i {
		c[i] = c[c[i]]
		i = c[i]
	}
	return i
}

func (c components) join(a, b int) {
	a, b = c.root(a), c.root(b)
	c[max(a, b)] = min(a, b)
}

// sets gives the members of each component of two and more that a pair joins.
func (c components) sets(pairs []halfCopy) [][]int {
	for _, p := range pairs {
		c.join(p.a, p.b)
	}
	by := map[int][]int{}
	for i := range c {
		by[c.root(i)] = append(by[c.root(i)], i)
	}
	var out [][]int
	for i := range c {
		if len(by[i]) > 1 {
			out = append(out, by[i])
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}
