package record

import (
	"time"

	"tawatur"
)

// ReportLine is a report in a list, without its text.
type ReportLine struct {
	ID        string      `json:"id"`
	Outlet    string      `json:"outlet,omitempty"`
	Title     string      `json:"title,omitempty"`
	Published tawatur.Day `json:"published,omitzero"`
	URL       string      `json:"url,omitempty"`
	// Story is the story that it belongs to, "" for none.
	Story string `json:"story,omitempty"`
}

// Side is two reports of a story beside one another.
type Side struct {
	A tawatur.Reading `json:"a"`
	B tawatur.Reading `json:"b"`
	// Link is nil where the two share nothing.
	Link *tawatur.Link `json:"link,omitempty" doc:"what the two share, passage by passage; absent where they share nothing"`
}

// Capture is what was read, without its bytes.
type Capture struct {
	Digest  string        `json:"digest" doc:"the SHA-256 of the bytes"`
	Name    string        `json:"name" doc:"where they were read from"`
	Media   tawatur.Media `json:"media"`
	Charset string        `json:"charset" doc:"the encoding that they were read in"`
	Bytes   int           `json:"bytes" doc:"how many there are"`
	ReadAt  time.Time     `json:"read_at"`
	Text    string        `json:"text" doc:"the bytes decoded, nothing left out"`
}
