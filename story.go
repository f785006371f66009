package tawatur

// Comparison is what comparing many reports found.
type Comparison struct {
	Stories []Story `json:"stories"`
	// Across is lineage between reports of different stories: one of the two
	// has at least half of its text in the other.
	Across []Link `json:"across,omitempty"`
}

// Story is the reports of one happening, with what they say of it.
type Story struct {
	ID       string `json:"id"`
	Headline string `json:"headline"`
	From     Day    `json:"from"`
	To       Day    `json:"to"`
	// Reports are report IDs in order of publication.
	Reports []string `json:"reports"`
	// Outlets are the outlets of the reports, in order of first appearance.
	Outlets []string `json:"outlets"`
	Claims  []Claim  `json:"claims"`
	Tallies []Tally  `json:"tallies"`
	Lineage []Link   `json:"lineage"`
	// Across is lineage between one of the reports and one of another story: one
	// of the two has at least half of its text in the other.
	Across  []Link    `json:"across,omitempty"`
	Wording []Wording `json:"wording"`
	Fiction bool      `json:"fiction,omitempty"`
	// Later is what came to the story after it was compared and is not in the rest
	// of this: a story of a hundred is compared again when it has grown by a tenth.
	// Nil where nothing did.
	Later *Later `json:"later,omitempty"`
}

// Later is what a comparison of a story leaves out.
type Later struct {
	// Reports is how many reports the story has besides [Story.Reports].
	Reports int `json:"reports"`
	// Links is how many links to other stories were found that no claim's standing
	// rests on yet; they stand in [Story.Across].
	Links int `json:"links,omitempty"`
}

// LinkKind is how much of one report stands in another.
type LinkKind string

// The kinds of lineage.
const (
	Copy    LinkKind = "copy"
	Excerpt LinkKind = "excerpt"
	Rewrite LinkKind = "rewrite"
	// Quotes is the same words of somebody in direct quotation and little else:
	// neither report need have taken them from the other.
	Quotes LinkKind = "quotes"
)

// Direction says by what the direction of a link is known.
type Direction string

// How the direction of a link is known. With DirectionUnknown, From and To are
// only the two ends.
const (
	DirectionCredit  Direction = "credit"
	DirectionTime    Direction = "time"
	DirectionAgency  Direction = "agency" // one of the two is an agency, whose texts outlets carry
	DirectionFuller  Direction = "fuller_text"
	DirectionUnknown Direction = "unknown"
)

// Link is lineage: report To takes passages from From.
type Link struct {
	// From is a report ID, or the name of an agency that is not among the
	// reports and whose text they share (then Inferred is true).
	From     string   `json:"from"`
	To       string   `json:"to"`
	Inferred bool     `json:"inferred,omitempty"`
	Kind     LinkKind `json:"kind"`
	// Containment is the share, 0 to 1, of the shorter text's five-word
	// shingles that stand in the other.
	Containment float64   `json:"containment"`
	Why         Direction `json:"why"`
	// Evidence is the credit or other words that the direction rests on.
	Evidence string    `json:"evidence,omitempty"`
	Passages []Passage `json:"passages,omitempty"`
}

// Passage is a stretch of text that stands in both ends of a link.
type Passage struct {
	From Span `json:"from"`
	To   Span `json:"to"`
}
