package tawatur

// Claim is assertions of different reports in one story that say the same.
type Claim struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	// Assertions are in order of publication.
	Assertions []Assertion `json:"assertions"`
	// Origins are as many as there are at the most.
	Origins []Origin `json:"origins"`
	// AtLeast is how many of the origins there are at the least: of so many, no
	// two may be one. What takes the others away is in their Open and Doubts.
	AtLeast        int             `json:"at_least"`
	Contradictions []Contradiction `json:"contradictions"`
	// Silent are the outlets of the story that neither assert nor contradict it.
	Silent []string `json:"silent"`
	// Confidence, 0 to 1, is how sure the alignment of the assertions is.
	Confidence float64 `json:"confidence"`
}

// Assertion is one report's saying of a claim.
type Assertion struct {
	Report     string     `json:"report"`
	Outlet     string     `json:"outlet,omitempty"`
	Published  Day        `json:"published,omitzero"`
	Quote      string     `json:"quote"`
	SourceName Name       `json:"source_name"`
	SourceKind SourceKind `json:"source_kind,omitempty"`
	Chain      []string   `json:"chain"`
	Occasion   string     `json:"occasion,omitempty"`
	// What is known of the occasion besides its words, as in [Attribution].
	OccasionKind    OccasionKind `json:"occasion_kind,omitempty"`
	OccasionMedium  string       `json:"occasion_medium,omitempty"`
	OccasionDay     Day          `json:"occasion_day,omitzero"`
	OccasionCarried bool         `json:"occasion_carried,omitempty"`
	Stance          Stance       `json:"stance,omitempty"`
	Negated         bool         `json:"negated"`
	// CopiedFrom is the index, in the claim's assertions, of the one whose
	// passage this one copies; -1 when it copies none of them.
	CopiedFrom int `json:"copied_from"`
	Span
}

// OriginWhy is the rule that makes one origin of several assertions.
type OriginWhy string

// The rules of independence, in the order in which they are tried.
const (
	WhyCopy            OriginWhy = "copy"
	WhySameSource      OriginWhy = "same_source"
	WhySameTransmitter OriginWhy = "same_transmitter"
	WhySameFamily      OriginWhy = "same_family"
	WhySingle          OriginWhy = "single"
)

// Origin is one independent entry of a claim into the record.
type Origin struct {
	Why OriginWhy `json:"why"`
	// What names the origin: the source, transmitter, family or outlet.
	What string `json:"what"`
	// Assertions are indexes into the claim's assertions.
	Assertions []int `json:"assertions"`
	// Merges are the reasons, one for each joining of two assertions.
	Merges []Merge `json:"merges,omitempty"`
	// Doubts are pairs that were kept apart although they may share an origin.
	Doubts []Merge `json:"doubts,omitempty"`
	// Open is why it may rest on any of the other origins, "" where it may not.
	Open OpenWhy `json:"open,omitempty"`
}

// OpenWhy is the reason why nobody can tell an origin from the others.
type OpenWhy string

// The reasons.
const (
	// OpenNoSource: none of its reports says on whose word it has it.
	OpenNoSource OpenWhy = "no_source"
	// OpenUnsureSource: who its source is was read with little confidence.
	OpenUnsureSource OpenWhy = "unsure_source"
)

// Merge is the reason why two assertions share, or may share, an origin.
type Merge struct {
	A   int       `json:"a"`
	B   int       `json:"b"`
	Why OriginWhy `json:"why"`
	// Evidence is what the reason rests on, in the words of the reports: the
	// source's name, the agency, the family, or the copied words.
	Evidence string `json:"evidence"`
}

// How is the manner of a contradiction.
type How string

// The manners of contradiction.
const (
	Denies      How = "denies"
	OtherFigure How = "other_figure"
	Opposite    How = "opposite"
)

// Contradiction is a report's words that stand against a claim.
type Contradiction struct {
	Report     string `json:"report"`
	Outlet     string `json:"outlet,omitempty"`
	Quote      string `json:"quote"`
	SourceName Name   `json:"source_name"`
	Span
	How How `json:"how"`
}
