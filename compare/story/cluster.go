package story

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"iter"

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
		return Placement{Story: c.stories[c.open(at, c.storyID(s.ID))].id}
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

// storyID derives a story's ID from that of its first report.
func (c *Clusterer) storyID(report string) string {
	b := binary.BigEndian.AppendUint64(nil, xxh3.HashString(report))
	id := "s" + hex.EncodeToString(b[:6])
	if _, taken := c.byStory[id]; taken {
		return c.storyID(report + "'")
	}
	return id
}
