package tawatur

// MentionType is what sort of thing a mention names.
type MentionType string

// The types of mention.
const (
	Person MentionType = "PER"
	Body   MentionType = "ORG"
	Place  MentionType = "LOC"
	Group  MentionType = "GROUP"
)

// Mention is a span that names a person, body, place or group.
type Mention struct {
	Text string      `json:"text"`
	Type MentionType `json:"type"`
	// Name is the fullest name in the report that the mention resolves to.
	Name string `json:"name"`
	// Title is the office or title that stands before the name, held apart.
	Title string `json:"title,omitempty"`
	Span
}

// DateRef is an expression of time, resolved against the publication date.
type DateRef struct {
	Text string `json:"text"`
	// From and To are the first and last day it covers, both inclusive.
	From Day `json:"from"`
	To   Day `json:"to"`
	Span
}
