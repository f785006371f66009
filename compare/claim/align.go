package claim

import (
	"fmt"
	"hash/fnv"
	"math"
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/body"
)

// tables is loaded at the first use and never altered after.
var tables = sync.OnceValues(Load)

// Read cuts the reports of one story into assertions with the embedded tables.
func Read(rs []*tawatur.Reading) *Corpus { return ReadLinked(rs, nil) }

// ReadLinked is [Read] where it is known who took passages from whom: of reports
// that came out at one time, those that others took from come first.
func ReadLinked(rs []*tawatur.Reading, links []tawatur.Link) *Corpus {
	return ReadBodies(body.All(rs), links)
}

// ReadBodies is [ReadLinked] for a caller that has the tokens of the reports.
func ReadBodies(bs []body.Body, links []tawatur.Link) *Corpus {
	return Embedded().read(bs, links, "")
}

// Embedded gives the tables that reports are read with.
func Embedded() *Tables {
	t, err := tables()
	if err != nil { // the tables are embedded and held by a test
		return &Tables{}
	}
	return t
}

// Align finds the claims of one story, the most carried first. It is
// [Read] and [Corpus.Align] in one.
func Align(rs []*tawatur.Reading, links []tawatur.Link) []tawatur.Claim {
	return Read(rs).Align(links)
}

// Align brings together the assertions that say the same, the most carried
// claim first. Links tell which passages are copies. The claims have no
// standing yet.
func (c *Corpus) Align(links []tawatur.Link) []tawatur.Claim {
	copied := c.copied(links)
	drafts := c.drafts(copied)
	drafts = c.choose(drafts, limit(len(c.Readings)))
	out := make([]tawatur.Claim, len(drafts))
	taken := map[string]int{}
	for i := range drafts {
		out[i] = c.claim(&drafts[i], copied)
		id := out[i].ID
		if taken[id]++; taken[id] > 1 {
			out[i].ID = fmt.Sprintf("%s-%d", id, taken[id])
		}
		c.said[out[i].ID] = drafts[i].says
	}
	return out
}

// drafts finds what may be listed, the most carried first.
func (c *Corpus) drafts(copied copies) []draft {
	drafts := c.central()
	for _, members := range c.cluster(copied) {
		if d, ok := c.grown(members); ok {
			drafts = append(drafts, d)
		}
	}
	tolls := c.tollUnits()
	c.tolls = tolls
	for i := range drafts {
		d := &drafts[i]
		d.contested = d.need != noConcept && c.countedOtherwise(d.units[0], tolls)
	}
	drafts = append(drafts, c.counts(tolls)...)
	pure := make([]draft, 0, len(drafts))
	for _, d := range drafts {
		pure = append(pure, c.purify(d)...)
	}
	pure = append(pure, c.sided()...)
	return c.settle(append(pure, c.refuted(pure)...))
}

// limit is how many claims of a story are listed: a desk reads the first.
func limit(reports int) int { return min(10+4*reports, 80) }

func (c *Corpus) claim(d *draft, copied copies) tawatur.Claim {
	out := tawatur.Claim{Origins: []tawatur.Origin{}, Contradictions: []tawatur.Contradiction{}, Silent: []string{}}
	for k, i := range d.units {
		a := c.assertion(&c.Units[i])
		a.CopiedFrom = c.firstCopied(copied, d.units, k)
		a.Alignment = c.alignment(d, i, a.CopiedFrom >= 0)
		if a.CopiedFrom >= 0 { // a copy says what is said where it was copied from
			a.Score = max(a.Score, min(out.Assertions[a.CopiedFrom].Score, mostSure))
		}
		out.Assertions = append(out.Assertions, a)
	}
	out.Confidence = confidence(out.Assertions)
	out.Text = d.text
	h := fnv.New32a()
	fmt.Fprintf(h, "%s:%d", out.Assertions[0].Report, out.Assertions[0].Start)
	out.ID = fmt.Sprintf("c%08x", h.Sum32())
	return out
}

// confidence is the mean score of the assertions, of two digits.
func confidence(as []tawatur.Assertion) float64 {
	sum := 0.0
	for i := range as {
		sum += as[i].Score
	}
	return math.Round(100*sum/float64(len(as))) / 100
}

func (c *Corpus) assertion(u *Unit) tawatur.Assertion {
	r := c.Readings[u.Report]
	a := tawatur.Assertion{
		Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: u.Span.In(r.Text),
		Chain: []string{}, CopiedFrom: -1, Span: u.Span,
	}
	if at := c.Attribution(u); at != nil {
		a.SourceName, a.SourceKind, a.Stance = at.SourceName, at.SourceKind, at.Stance
		a.SpokenOn(at)
		if len(at.Chain) > 0 {
			a.Chain = at.Chain
		}
	}
	for k := range u.Figures {
		if f := c.figures(u, k); a.SourceName == "" {
			a.SourceName = f.SourceName
		}
	}
	for _, t := range u.Terms {
		if t.Negated && c.kinds[t.ID] == Event {
			a.Negated = true
		}
	}
	return a
}

func words(s string) []string { return strings.Fields(arabic.Match(s)) }
