package client

import (
	"time"

	"tawatur"
	"tawatur/store"
)

// Side is two reports of a story beside one another.
type Side struct {
	A tawatur.Reading `json:"a"`
	B tawatur.Reading `json:"b"`
	// Link is what the two share; nil where that is nothing.
	Link *tawatur.Link `json:"link"`
}

// Moves is what became of a story, and what it was.
type Moves struct {
	ID string `json:"id"`
	// Now is the ID that it goes by: another one where it was merged into that.
	Now string `json:"now"`
	// From is the story that it left when that was split, "" for none; Into are the
	// stories that hold what left it.
	From string   `json:"from"`
	Into []string `json:"into"`
}

// Capture is what was read, without its bytes.
type Capture struct {
	Digest  string        `json:"digest"`
	Name    string        `json:"name"`
	Media   tawatur.Media `json:"media"`
	Charset string        `json:"charset"`
	Bytes   int           `json:"bytes"`
	ReadAt  time.Time     `json:"read_at"`
	Text    string        `json:"text"`
}

// Health is which server answers, and what its archive holds.
type Health struct {
	Status   string `json:"status"`
	Version  string `json:"version"`
	Analyzer string `json:"analyzer"`
	store.Stats
}

// Feed is a feed that is watched, and how it stands. Moments are in RFC 3339, "" where
// there is none.
type Feed struct {
	URL      string             `json:"url"`
	Title    string             `json:"title"`
	Kind     string             `json:"kind"`
	Home     string             `json:"home"`
	Folder   string             `json:"folder"`
	Was      string             `json:"was"`
	State    store.FeedState    `json:"state"`
	Every    int                `json:"every_seconds"`
	Checked  string             `json:"checked"`
	Changed  string             `json:"changed"`
	Due      string             `json:"due"`
	Failures int                `json:"failures"`
	Problem  tawatur.SkipReason `json:"problem"`
	Detail   string             `json:"detail"`
	Items    int                `json:"items"`
	Waiting  int                `json:"waiting"`
	Failed   int                `json:"failed"`
}

// Saying is what one report makes of a claim.
type Saying struct {
	// Role is "asserts", or how the report stands against it.
	Role string `json:"role"`
	// Origin numbers the claim's origins from 1, 0 for none; OriginWhy is what makes one of it.
	Origin    int               `json:"origin"`
	OriginWhy tawatur.OriginWhy `json:"origin_why"`
	// Of what stands against the claim fewer things are known.
	tawatur.Assertion
}

// Said is how much a name is reported to have said.
type Said struct {
	Name string `json:"name"` // the commonest of its spellings
	// Total is how many statements are selected, Days how many a day, the latest first.
	Total int              `json:"total"`
	Days  []store.DayCount `json:"days"`
	// Counts, by outlet and stance, and Via, by those who passed them on, are of all
	// statements of the name.
	Counts []store.SaidCount `json:"counts"`
	Via    []store.Tallied   `json:"via"`
}
