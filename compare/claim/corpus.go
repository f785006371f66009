package claim

import (
	"cmp"
	"math"
	"slices"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/body"
	"tawatur/internal/loglinear"
)

// Corpus is the assertions of the reports of one story.
type Corpus struct {
	// Readings are in order of publication.
	Readings []*tawatur.Reading
	// Units are by report, then by place in the text.
	Units []Unit

	tables  *Tables
	whole   string             // the report that is read as one unit, in study
	ids     map[string]int32   // concepts that have no table entry
	lexemes map[string]*lexeme // by match form
	people  map[string]int     // last words of people's names, in match form
	given   map[string]int     // the words before them
	places  map[string]bool    // words of the names of places, bodies and groups
	toks    [][]arabic.Token   // of every report
	ofNames concepts           // concepts that are words of such names
	sites   map[string]bool    // words of the names of places alone
	ofSites concepts           // concepts that are words of such names
	heads   map[int32]int32    // of a name, the state whose head bears it
	names   []string
	kinds   []Kind
	rare    []float64 // general weight of a concept
	weight  []float64 // weight in this story
	own     []float64 // weight of a concept beyond what the story says anyhow
	df      []int     // reports that hold it

	tolls   map[int32][]int   // the units that assert a figure of a toll
	holders [][]int32         // the units that hold a concept
	said    map[string]clause // by which a claim is worded
	bag     loglinear.Bag     // of the pair that is weighed
	answers
}

const noConcept = -1

// concepts is a set of concepts by their number.
type concepts []bool

func (s concepts) has(id int32) bool { return int(id) < len(s) && s[id] }

func (s *concepts) add(id int32) {
	if n := int(id) + 1 - len(*s); n > 0 {
		*s = append(*s, make(concepts, n)...)
	}
	(*s)[id] = true
}

// Read cuts the reports of one story into assertions; links may be nil. The
// order of rs does not matter.
func (t *Tables) Read(rs []*tawatur.Reading, links []tawatur.Link) *Corpus {
	return t.read(body.All(rs), links, "")
}

// newCorpus gives a corpus without reports.
func (t *Tables) newCorpus(whole string) *Corpus {
	return &Corpus{
		tables:  t,
		whole:   whole,
		ids:     map[string]int32{},
		lexemes: map[string]*lexeme{},
		people:  map[string]int{},
		given:   map[string]int{},
		places:  map[string]bool{},
		sites:   map[string]bool{},
		heads:   map[int32]int32{},
		names:   slices.Clone(t.names),
		kinds:   slices.Clone(t.kinds),
		rare:    slices.Clone(t.rare),
		said:    map[string]clause{},
		answers: newAnswers(),
	}
}

// read is [Tables.Read] where one report, told by its ID, is one unit.
func (t *Tables) read(bs []body.Body, links []tawatur.Link, whole string) *Corpus {
	c := t.newCorpus(whole)
	depth := depths(links)
	bs = slices.Clone(bs)
	slices.SortStableFunc(bs, func(a, b body.Body) int {
		return cmp.Or(a.Appeared().Compare(b.Appeared()), a.PublishedAt.Compare(b.PublishedAt),
			depth[a.ID]-depth[b.ID], cmp.Compare(a.ID, b.ID))
	})
	for _, b := range bs {
		c.Readings, c.toks = append(c.Readings, b.Reading), append(c.toks, b.Tokens) // the headline asserts nothing of its own
		c.learnNames(b.Reading)
	}
	for i := range c.Readings {
		c.learnHeads(i)
	}
	for i := range c.Readings {
		c.cut(i)
	}
	c.weigh()
	return c
}

// depths tells for each report how many others stand between it and the first
// of those it took passages from, as far as the direction of links is known.
func depths(links []tawatur.Link) map[string]int {
	out := map[string]int{}
	for deeper, round := true, 0; deeper && round < 8; round++ { // credits may run in a circle
		deeper = false
		for _, l := range links {
			if l.Inferred || l.Why == tawatur.DirectionUnknown || out[l.To] > out[l.From] {
				continue
			}
			out[l.To], deeper = out[l.From]+1, true
		}
	}
	return out
}

func kindWeight(k Kind) float64 {
	switch k {
	case Light:
		return 0.2
	case Event:
		return 1
	case Place:
		return 0.8
	case Figure:
		return 1.4
	}
	return 0.95
}

// weigh gives every concept its weight in the story: general rarity, lowered
// where most reports of the story have it.
func (c *Corpus) weigh() {
	c.df, c.weight, c.own = make([]int, len(c.names)), make([]float64, len(c.names)), make([]float64, len(c.names))
	last := make([]int, len(c.names))
	c.holders = make([][]int32, len(c.names))
	for i := range c.Units {
		for _, t := range c.Units[i].Terms {
			c.holders[t.ID] = append(c.holders[t.ID], int32(i))
			if t.Beside {
				continue
			}
			if r := c.Units[i].Report + 1; last[t.ID] != r {
				last[t.ID] = r
				c.df[t.ID]++
			}
		}
	}
	all := math.Log(float64(len(c.Readings)) + 1)
	for id, n := range c.df {
		story := math.Log((float64(len(c.Readings))+1)/float64(max(n, 1))) / all
		c.weight[id] = c.rare[id] * (0.4 + 0.6*story)
		c.own[id] = c.rare[id] * story
		if c.kinds[id] == Place || c.ofNames.has(int32(id)) {
			c.rare[id] = c.weight[id] // where a story plays goes without saying
		}
	}
	for i := range c.Units {
		u := &c.Units[i]
		for _, t := range u.Terms {
			if !t.Beside {
				u.total += c.weight[t.ID]
			}
		}
	}
}

// Tokens returns the tokens of a report behind its headline.
func (c *Corpus) Tokens(report int) []arabic.Token { return c.toks[report] }

// Text returns the words of a span of a unit's report.
func (c *Corpus) Text(u *Unit, s tawatur.Span) string { return s.In(c.Readings[u.Report].Text) }

// Attribution returns the attribution of a unit, nil for the outlet's voice.
func (c *Corpus) Attribution(u *Unit) *tawatur.Attribution {
	if u.Attr < 0 {
		return nil
	}
	return &c.Readings[u.Report].Attributions[u.Attr]
}
