package pipeline

import (
	"fmt"

	"tawatur"
)

// Corpus is the readings of a run, each under an identifier of its own.
type Corpus struct {
	list  []*tawatur.Reading
	byID  map[string]*tawatur.Reading
	Skips []tawatur.Skip
	// Captures counts the inputs that were read.
	Captures int
}

func newCorpus() *Corpus { return &Corpus{byID: map[string]*tawatur.Reading{}} }

// Len is the number of readings.
func (c *Corpus) Len() int { return len(c.list) }

// Bytes is the length of all texts in bytes.
func (c *Corpus) Bytes() int {
	n := 0
	for _, r := range c.list {
		n += len(r.Text)
	}
	return n
}

// Get returns the reading with the identifier id.
func (c *Corpus) Get(id string) (*tawatur.Reading, bool) {
	r, ok := c.byID[id]
	return r, ok
}

// Lost counts the skips in which something was not kept.
func (c *Corpus) Lost() int {
	n := 0
	for _, s := range c.Skips {
		if !s.Kept {
			n++
		}
	}
	return n
}

func (c *Corpus) add(b Batch) {
	c.Skips = append(c.Skips, b.Skips...)
	if b.Capture != nil {
		c.Captures++
	}
	for _, r := range b.Readings {
		c.put(r, b.Capture.Name)
	}
}

// put keeps a reading under its identifier. The same text under the same
// identifier is kept once; another text gets a suffix.
func (c *Corpus) put(r *tawatur.Reading, input string) {
	id := r.ID
	for n := 2; ; n++ {
		have, taken := c.byID[r.ID]
		if !taken {
			break
		}
		if have.Text == r.Text {
			return
		}
		r.ID = fmt.Sprintf("%s~%d", id, n)
	}
	if r.ID != id {
		c.Skips = append(c.Skips, tawatur.Skip{
			Input: input, Reason: tawatur.SkipDuplicateID, Kept: true,
			Detail: fmt.Sprintf("the identifier %q stands for another text already; kept as %q", id, r.ID),
		})
	}
	c.byID[r.ID] = r
	c.list = append(c.list, r)
}
