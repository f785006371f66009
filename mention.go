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

// Grain is how exactly an expression tells the time.
type Grain string

// The grains, from fine to coarse. GrainInterval is any other stretch of days:
// between two dates, or a part of a month or year.
const (
	GrainDay      Grain = "day"
	GrainWeek     Grain = "week"
	GrainMonth    Grain = "month"
	GrainQuarter  Grain = "quarter"
	GrainYear     Grain = "year"
	GrainDecade   Grain = "decade"
	GrainCentury  Grain = "century"
	GrainInterval Grain = "interval"
)

// DateRef is an expression of time, resolved against the publication date.
type DateRef struct {
	Text string `json:"text"`
	// From and To are the first and last day it covers, both inclusive.
	From Day `json:"from"`
	To   Day `json:"to"`
	// Grain is how exactly it is told: "قبل شهر" resolves to one day, and yet its
	// grain is the month. It is "" in an analysis stored before there were grains.
	Grain Grain `json:"grain"`
	Span
}
