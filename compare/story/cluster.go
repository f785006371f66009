package story

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"iter"
	"math"
	"slices"

	"github.com/zeebo/xxh3"

	"tawatur/compare/lineage"
)

// Placement is where a report was put.
type Placement struct {
	// Story is the ID of its story.
	Story string
	// Merged are stories that became part of Story by this report; their IDs
	// are not used again.
	Merged []string
}

// Clusterer places reports into stories. It is not safe for concurrent use.
type Clusterer struct {
	window  int32
	weights weights
	freq    *frequencies
	reports []*vector
	of      []int32 // by report: its story
	byID    map[string]int32
	stories []group
	byStory map[string]int32
	days    map[int32]*postings
	score   []float32 // scratch, by report
}

// group is one story; a merged one has no members.
type group struct {
	id      string
	members []int32
}

// New makes an empty clusterer.
func New(o Options) *Clusterer {
	return &Clusterer{window: o.window(), weights: tuned, freq: newFrequencies(o.Counts),
		byID: map[string]int32{}, byStory: map[string]int32{}, days: map[int32]*postings{}}
}

// Add places a report; near are the earlier reports that share passages with
// it, which are compared besides those that share rare stems.
func (c *Clusterer) Add(s Sketch, near []lineage.Candidate) Placement {
	c.freq.learn(s)
	v := c.freq.weigh(s)
	keys := v.keys()
	fits := c.judge(v, c.candidates(v, keys, near))
	at := c.put(v, keys)
	if len(fits) == 0 || fits[0].score < 0 {
		return Placement{Story: c.stories[c.open(at, storyID(s.ID))].id}
	}
	return c.join(at, fits)
}

// Restore puts a report into the story it was placed in before.
func (c *Clusterer) Restore(s Sketch, story string) {
	c.freq.learn(s)
	v := c.freq.weigh(s)
	at := c.put(v, v.keys())
	if g, ok := c.byStory[story]; ok {
		c.enter(at, g)
		return
	}
	c.open(at, story)
}

// Stories gives the ID of every story and its reports' IDs, both in order of
// arrival; a story that was merged into an older one follows it.
func (c *Clusterer) Stories() iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for _, g := range c.stories {
			if len(g.members) == 0 {
				continue
			}
			ids := make([]string, len(g.members))
			for i, m := range g.members {
				ids[i] = c.reports[m].id
			}
			if !yield(g.id, ids) {
				return
			}
		}
	}
}

// put remembers a report without a story.
func (c *Clusterer) put(s *vector, keys []key) int32 {
	at := int32(len(c.reports))
	c.reports = append(c.reports, s)
	c.of = append(c.of, -1)
	c.score = append(c.score, 0)
	c.byID[s.id] = at
	day := c.days[s.day]
	if day == nil {
		day = newPostings()
		c.days[s.day] = day
	}
	day.add(at, keys)
	return at
}

func (c *Clusterer) open(report int32, id string) int32 {
	g := int32(len(c.stories))
	c.stories = append(c.stories, group{id: id})
	c.byStory[id] = g
	c.enter(report, g)
	return g
}

func (c *Clusterer) enter(report, g int32) {
	c.of[report] = g
	c.stories[g].members = append(c.stories[g].members, report)
}

// candidates gives the reports within the window that share rare terms with s,
// the nearest first, and those of near.
func (c *Clusterer) candidates(s *vector, keys []key, near []lineage.Candidate) []int32 {
	var hits []int32
	for _, p := range c.around(s.day) {
		for _, k := range keys {
			at := p.heads[k.hash]
			for n := 0; at != 0 && n < maxVisits; n++ {
				e := p.list[at-1]
				if c.score[e.report] == 0 {
					hits = append(hits, e.report)
				}
				c.score[e.report] += k.weight * e.weight
				at = e.next
			}
		}
	}
	slices.SortFunc(hits, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.score[b], c.score[a]), cmp.Compare(a, b))
	})
	for _, r := range hits {
		c.score[r] = 0
	}
	hits = hits[:min(maxCandidates, len(hits))]
	for _, n := range near[:min(maxCandidates, len(near))] {
		if r, ok := c.byID[n.ID]; ok && c.within(s.day, c.reports[r].day) {
			hits = append(hits, r)
		}
	}
	slices.Sort(hits)
	return slices.Compact(hits)
}

func (c *Clusterer) within(a, b int32) bool {
	return a == noDay || b == noDay || apart(a, b) <= float64(c.window)
}

// around gives the indexes of the days that a report of this day is compared
// with: those of the window and the one of undated reports; all of them where
// the report is undated.
func (c *Clusterer) around(day int32) []*postings {
	var days []int32
	for d := range c.days {
		if c.within(day, d) {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	out := make([]*postings, len(days))
	for i, d := range days {
		out[i] = c.days[d]
	}
	return out
}

// fit is how well a report fits a story.
type fit struct {
	story int32
	score float64
	best  float64
}

// judge scores the stories of the candidates, the best first and equals in
// order of age.
func (c *Clusterer) judge(s *vector, candidates []int32) []fit {
	scores := map[int32][]float64{}
	for _, r := range candidates {
		l := c.freq.compare(s, c.reports[r])
		scores[c.of[r]] = append(scores[c.of[r]], c.weights.score(l))
	}
	var fits []fit
	for g, list := range scores {
		slices.SortFunc(list, func(a, b float64) int { return cmp.Compare(b, a) })
		if f := c.fit(s, g, list); f.best > -1 {
			fits = append(fits, f)
		}
	}
	slices.SortFunc(fits, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.story, b.story))
	})
	return fits
}

// top and sample are how many members a story is judged by: the nearest, and
// a sample over its whole length.
const (
	top    = 3
	sample = 12
)

func (c *Clusterer) fit(s *vector, g int32, list []float64) fit {
	members := c.stories[g].members
	n := min(top, len(list))
	near := 0.0
	for _, v := range list[:n] {
		near += v
	}
	near /= float64(n)
	w := c.weights
	f := fit{story: g, best: list[0], score: near}
	if len(members) > 2 {
		mean := 0.0
		step := max(1, len(members)/sample)
		k := 0
		for i := 0; i < len(members); i += step {
			mean += w.score(c.freq.compare(s, c.reports[members[i]]))
			k++
		}
		f.score = (1-w.mean)*near + w.mean*mean/float64(k)
	}
	f.score -= w.grow * math.Log2(float64(len(members)))
	return f
}

// join puts a report into the story it fits best, and joins to it the others
// that the report fits with strong evidence and that fit one another.
func (c *Clusterer) join(report int32, fits []fit) Placement {
	to := fits[0].story
	c.enter(report, to)
	var merged []string
	for _, f := range fits[1:] {
		if f.score < c.weights.merge || !c.fitting(to, f.story) {
			continue
		}
		from := f.story
		if c.older(from, to) {
			from, to = to, from
		}
		merged = append(merged, c.stories[from].id)
		for _, m := range c.stories[from].members {
			c.enter(m, to)
		}
		delete(c.byStory, c.stories[from].id)
		c.stories[from] = group{}
	}
	return Placement{c.stories[to].id, merged}
}

// older reports whether story a began before b.
func (c *Clusterer) older(a, b int32) bool {
	x, y := c.reports[c.stories[a].members[0]], c.reports[c.stories[b].members[0]]
	return cmp.Or(cmp.Compare(x.day, y.day), cmp.Compare(a, b)) < 0
}

// fitting reports whether the members of two stories are alike on the whole.
func (c *Clusterer) fitting(a, b int32) bool {
	sum, n := 0.0, 0
	x, y := c.stories[a].members, c.stories[b].members
	for i := 0; i < len(x); i += max(1, len(x)/6) {
		for j := 0; j < len(y); j += max(1, len(y)/6) {
			sum += c.weights.score(c.freq.compare(c.reports[x[i]], c.reports[y[j]]))
			n++
		}
	}
	return sum/float64(n) > c.weights.grow*math.Log2(float64(len(x)+len(y)))
}

// storyID derives a story's ID from its first report.
func storyID(id string) string {
	b := binary.BigEndian.AppendUint64(nil, xxh3.HashString(id))
	return hex.EncodeToString(b[:6])
}
