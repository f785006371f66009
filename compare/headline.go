package compare

import (
	"strings"
	"sync"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/compare/story"
)

// counts is the embedded table, read once; a test holds that it can be read.
var counts = sync.OnceValue(func() *story.Counts {
	c, _ := story.LoadCounts()
	return c
})

// typical gives the reports with a title that are most like all others; all of
// them where there are too few to tell. Sketches that are missing are made.
func typical(c *claim.Corpus, sketches map[string]story.Sketch) []*tawatur.Reading {
	var titled []*tawatur.Reading
	var looked []story.Sketch
	for i, r := range c.Readings {
		if strings.TrimSpace(r.Title) == "" {
			continue
		}
		if titled = append(titled, r); len(titled) > story.MostTypical {
			break
		}
		s, ok := sketches[r.ID]
		if !ok {
			s = story.SketchTokens(r, c.Tokens(i))
		}
		looked = append(looked, s)
	}
	if len(titled) < 3 {
		return c.Readings
	}
	var out []*tawatur.Reading
	for _, i := range story.Typical(looked, counts()) {
		out = append(out, titled[i])
	}
	return out
}
