package compare

import (
	"strings"
	"sync"

	"tawatur"
	"tawatur/compare/story"
)

// counts is the embedded table, read once; a test holds that it can be read.
var counts = sync.OnceValue(func() *story.Counts {
	c, _ := story.LoadCounts()
	return c
})

// typical gives the reports with a title that are most like all others; all of
// them where there are too few to tell.
func typical(rs []*tawatur.Reading) []*tawatur.Reading {
	var titled []*tawatur.Reading
	for _, r := range rs {
		if strings.TrimSpace(r.Title) != "" {
			titled = append(titled, r)
		}
	}
	if len(titled) < 3 {
		return rs
	}
	sketches := make([]story.Sketch, len(titled))
	for i, r := range titled {
		sketches[i] = story.NewSketch(r)
	}
	var out []*tawatur.Reading
	for _, i := range story.Typical(sketches, counts()) {
		out = append(out, titled[i])
	}
	return out
}
