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
	// Carriers are the outlets that assert it, in order of first appearance.
	Carriers []Carrier `json:"carriers,omitempty"`
	// Travel is how it came to each of its reports, in order of appearance as far
	// as that is known.
	Travel []Step `json:"travel,omitempty"`
	// Silent are the outlets of the story that neither assert nor contradict it.
	Silent []string `json:"silent"`
	// Confidence, 0 to 1, is how sure the alignment of the assertions is in the mean.
	Confidence float64 `json:"confidence"`
}

// Carrier is an outlet that asserts a claim.
type Carrier struct {
	Outlet string `json:"outlet"`
	// Family is its publisher family; its own name where it stands alone.
	Family  string `json:"family"`
	Reports int    `json:"reports"`
}

// Came is from whom a report has a claim, as far as anything tells.
type Came string

// The ways.
const (
	CameCopy    Came = "copy"        // its words stand in an earlier report, or in an agency's text
	CameAlike   Came = "alike"       // its words stand in another's too, nobody knows who took them
	CameVia     Came = "transmitter" // it credits an outlet or agency
	CameSource  Came = "source"      // it names a source and nobody between
	CameUnknown Came = "unknown"     // nothing tells
)

// Step is a report's place in the travel of a claim.
type Step struct {
	// Assertion is the report's first assertion of the claim.
	Assertion int `json:"assertion"`
	// Rank counts from 1 in order of publication; reports of one rank came out on
	// one day and nobody knows which was first. It is 0 where the day is not known.
	Rank int  `json:"rank"`
	Came Came `json:"came"`
	// From is the assertion that it has the claim from, -1 where that is none of the
	// claim's; By is the name of who brought it: transmitter, agency, source or outlet.
	From int    `json:"from"`
	By   string `json:"by,omitempty"`
}

// Bounds is how many independent origins a claim has at the least and at the
// most.
func (c *Claim) Bounds() (least, most int) {
	return min(max(c.AtLeast, min(1, len(c.Origins))), len(c.Origins)), len(c.Origins)
}

// Lanes numbers the origin of each assertion from 1; 0 where it has none.
func (c *Claim) Lanes() []int {
	lanes := make([]int, len(c.Assertions))
	for n, o := range c.Origins {
		for _, i := range o.Assertions {
			if i >= 0 && i < len(lanes) {
				lanes[i] = n + 1
			}
		}
	}
	return lanes
}

// Families is how many publisher families carry a claim.
func (c *Claim) Families() int {
	all := map[string]bool{}
	for _, k := range c.Carriers {
		all[k.Family] = true
	}
	return len(all)
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
	Alignment
}

// SpokenOn takes over the occasion of an attribution.
func (a *Assertion) SpokenOn(at *Attribution) {
	a.Occasion, a.OccasionKind, a.OccasionMedium = at.Occasion, at.OccasionKind, at.OccasionMedium
	a.OccasionDay, a.OccasionCarried = at.OccasionDay, at.OccasionCarried
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
	// Beyond is the report of another story in whose text both stand, "" for none.
	Beyond string `json:"beyond,omitempty"`
}

// How is in what manner words of a report stand against a claim.
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
