// Package compare says what many reports have to do with one another.
//
// [NewSketch] keeps what is needed of a reading, an [Index] places sketches into
// stories as they arrive, and [Story] works out one story: lineage, claims and
// their standing, tallies and wording.
package compare

import (
	"tawatur/compare/lineage"
	"tawatur/compare/story"
)

// WindowDays is how many days apart two reports of one story may be published
// when nothing between them joins them.
const WindowDays = 3

// Index places reports into stories, one after the other. The same sketches
// added in the same order give the same stories. It is not safe for concurrent
// use.
type Index struct {
	passages *lineage.Index
	stories  *story.Clusterer
	alike    []pair
}

// Members is the reports of one story, in the order in which they were added.
type Members struct {
	Story   string
	Reports []string
}

// NewIndex makes an empty index with the embedded counts of stems.
func NewIndex() *Index {
	return NewIndexOf(counts())
}

// NewIndexOf is NewIndex for a caller that makes many and has the counts
// already ([story.LoadCounts]).
func NewIndexOf(counts *story.Counts) *Index {
	return &Index{passages: lineage.NewIndex(), stories: story.New(story.Options{Window: WindowDays, Counts: counts})}
}

// Add places a report that is not yet in the index. Placement.Merged names the
// stories that the report showed to be the same as its own.
func (ix *Index) Add(s Sketch) story.Placement {
	near := ix.passages.Add(s.Lineage)
	ix.note(s.Lineage.ID, near)
	return ix.stories.Add(s.Story, near)
}

// Restore puts a report into the story it was placed in before.
func (ix *Index) Restore(s Sketch, storyID string) {
	ix.passages.Restore(s.Lineage)
	ix.stories.Restore(s.Story, storyID)
}

// Members gives all stories in order of their first report's arrival.
func (ix *Index) Members() []Members {
	var out []Members
	for id, reports := range ix.stories.Stories() {
		out = append(out, Members{id, reports})
	}
	return out
}
