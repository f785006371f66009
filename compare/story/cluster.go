package story

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"iter"
	"slices"

	"github.com/zeebo/xxh3"

	"tawatur/compare/lineage"
)

// Placement is what adding a report did.
type Placement struct {
	// Story is the ID of the story it was put into. Where that is split by the
	// report, Moved may take it on to another.
	Story string
	// Merged are stories that became part of Story by this report.
	Merged []string
	// Moved are the reports that changed their story by this one otherwise, in
	// the order in which they did, after the stories were merged. A story that
	// splits keeps its ID with the greater part; the other goes to a new one.
	Moved []Move
}

// Move takes one report from a story to another.
type Move struct {
	Report   string
	From, To string
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
	return &Clusterer{window: o.window(), weights: learned, freq: newFrequencies(o.Counts),
		byID: map[string]int32{}, byStory: map[string]int32{}, days: map[int32]*postings{}}
}

// Add places a report; near are the earlier reports that share passages with
// it, which are compared besides those that share rare stems.
func (c *Clusterer) Add(s Sketch, near []lineage.Candidate) Placement {
	c.freq.learn(s)
	v := c.freq.weigh(s)
	keys := v.keys()
	around := c.compared(v, c.candidates(v, keys, near))
	fits := c.judge(v, around)
	at := c.put(v, keys)
	if len(fits) == 0 || fits[0].sum <= 0 {
		c.open(at, c.storyID(s.ID))
		return c.settle(at, around, nil)
	}
	c.enter(at, fits[0].story)
	return c.settle(at, around, fits[1:])
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

// begin makes a story without reports.
func (c *Clusterer) begin(id string) int32 {
	g := int32(len(c.stories))
	c.stories = append(c.stories, group{id: id})
	c.byStory[id] = g
	return g
}

func (c *Clusterer) open(report int32, id string) int32 {
	g := c.begin(id)
	c.enter(report, g)
	return g
}

// enter keeps the members in order of arrival, also where a report comes from
// another story.
func (c *Clusterer) enter(report, g int32) {
	c.of[report] = g
	m := c.stories[g].members
	i, _ := slices.BinarySearch(m, report)
	c.stories[g].members = slices.Insert(m, i, report)
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

// splitID derives the ID of a story that leaves another from both that one and
// the report that showed it, which comes once: no ID stands for two stories.
func (c *Clusterer) splitID(from, report int32) string {
	return c.storyID(c.stories[from].id + "\x00" + c.reports[report].id)
}
