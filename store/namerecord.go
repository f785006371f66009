package store

import (
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/spelling"
	"tawatur/record"
)

// maxEvidence bounds how many reports are looked at for the company of one
// spelling: the first met.
const maxEvidence = 300

// often is how many reports of one outlet must have a spelling before the
// outlet is taken to mean it.
const often = 3

// nameRecord is a spelling with the company that it keeps.
type nameRecord struct {
	record.Spelling
	id      int64 // its row of names, 0 where that was not asked for
	parsed  spelling.Name
	reports map[int64]bool
	stories map[int64]int64 // the one report of each story, -1 for several
	outlets map[string]int
	beside  map[string]bool // rarer names in the same reports
	offices map[string]bool
}

func newNameRecord(sp record.Spelling, parsed spelling.Name) *nameRecord {
	return &nameRecord{Spelling: sp, parsed: parsed, reports: map[int64]bool{}, stories: map[int64]int64{},
		outlets: map[string]int{}, beside: map[string]bool{}, offices: map[string]bool{}}
}

// note notes the company that the spelling, as c, keeps in a report.
func (r *nameRecord) note(in *inReport, c *counted) {
	if len(r.reports) >= maxEvidence {
		return
	}
	r.reports[in.id] = true
	if in.outlet != "" {
		r.outlets[in.outlet]++
	}
	if in.story != 0 {
		r.noteStory(in.story, in.id)
	}
	for i := range in.names {
		if n := &in.names[i]; n != c && !r.beside[n.name] && tells(n.name) {
			r.beside[n.name] = true
		}
	}
	for t := range strings.SplitSeq(c.titles, "\t") {
		if strings.Contains(t, " ") {
			r.offices[arabic.Match(t)] = true
		}
	}
}

func (r *nameRecord) noteStory(story, report int64) {
	if was, ok := r.stories[story]; ok && was != report {
		report = -1
	}
	r.stories[story] = report
}

// tells reports whether a name is rare enough for something to follow from its
// standing beside another: it has several words and no table knows it.
func tells(name string) bool {
	return strings.Contains(name, " ") && !spelling.Known(name)
}

// merge adds the company of another spelling.
func (r *nameRecord) merge(o *nameRecord) {
	for id := range o.reports {
		r.reports[id] = true
	}
	for story, report := range o.stories {
		r.noteStory(story, report)
	}
	for outlet, n := range o.outlets {
		r.outlets[outlet] += n
	}
	for n := range o.beside {
		r.beside[n] = true
	}
	for t := range o.offices {
		r.offices[t] = true
	}
}

// company sums up what the reports tell about two spellings.
func company(a, b *nameRecord) (c spelling.Company) {
	for id := range a.reports {
		if b.reports[id] {
			c.Together++
		}
	}
	for story, report := range a.stories {
		if other, ok := b.stories[story]; ok && (report < 0 || other != report) {
			c.Stories++
		}
	}
	for n := range a.beside {
		if b.beside[n] {
			c.Names++
		}
	}
	for outlet, n := range a.outlets {
		c.Often = c.Often || n >= often && b.outlets[outlet] >= often
	}
	for t := range a.offices {
		if b.offices[t] {
			c.Offices++
		}
	}
	c.Rivals = len(a.offices) > 0 && len(b.offices) > 0 && !shareWord(a.offices, b.offices)
	return c
}

// shareWord reports whether offices of two sets have a word in common.
func shareWord(a, b map[string]bool) bool {
	words := map[string]bool{}
	for t := range a {
		for w := range strings.FieldsSeq(t) {
			words[strings.TrimPrefix(w, "ال")] = true
		}
	}
	for t := range b {
		for w := range strings.FieldsSeq(t) {
			if words[strings.TrimPrefix(w, "ال")] {
				return true
			}
		}
	}
	return false
}
