package tawatur

// Tally is the figures of one quantity in one story over time.
type Tally struct {
	Category string `json:"category"`
	// Of is what is counted, where it is more than the category tells: "" for
	// "people" among the killed.
	Of    string `json:"of"`
	Place string `json:"place"`
	// Kind is "" for counts of a whole.
	Kind   TallyKind    `json:"kind,omitempty"`
	Values []TallyValue `json:"values"`
	// Conflicts are pairs of values of different sources that exclude each other.
	Conflicts []TallyPair `json:"conflicts"`
	// Revisions are pairs in which the same source gave a new value later.
	Revisions []TallyPair `json:"revisions"`
	// Unclear are pairs in which one source has two values and nothing tells
	// which is the later: it may have corrected itself, or reports may give its
	// words differently.
	Unclear []TallyPair `json:"unclear,omitempty"`
	// Breakdowns are the parts that reports name of a value.
	Breakdowns []Breakdown `json:"breakdowns,omitempty"`
}

// Origins is how many independent origins the figures of a tally come from.
func (t *Tally) Origins() int {
	n := 0
	for i := range t.Values {
		n = max(n, t.Values[i].Origin+1)
	}
	return n
}

// TallyKind is what sort of counts a tally sets side by side.
type TallyKind string

// The kinds of tallies that are not of a whole.
const (
	TallyParts  TallyKind = "part"   // some of what another figure counts
	TallyAdded  TallyKind = "added"  // what came on top of an earlier count
	TallyPeriod TallyKind = "period" // what befell in weeks, months or years
)

// TallyValue is one figure as one report gives it.
type TallyValue struct {
	Report     string   `json:"report"`
	Outlet     string   `json:"outlet,omitempty"`
	Text       string   `json:"text"`
	Value      float64  `json:"value"`
	Max        *float64 `json:"max"`
	Approx     Approx   `json:"approx"`
	Accrual    Accrual  `json:"accrual,omitempty"`
	SourceName Name     `json:"source_name"`
	// AsOf is the day the value speaks of, or else the day of publication.
	AsOf Day `json:"as_of"`
	// From and To are the days that a value of a period covers, as in [Figure].
	From Day `json:"from,omitzero"`
	To   Day `json:"to,omitzero"`
	// Origin numbers the independent origins of the tally from 0.
	Origin int `json:"origin"`
	Span
}

// TallyPair is two values of a tally, by their indexes: in a revision the new value
// is B.
type TallyPair struct {
	A int `json:"a"`
	B int `json:"b"`
}

// Breakdown is a value with the parts that its report names of it. Parts are
// never added to their whole.
type Breakdown struct {
	// Whole is the index of the value.
	Whole int         `json:"whole"`
	Parts []TallyPart `json:"parts"`
	Sum   PartSum     `json:"sum,omitempty"`
	// Quote is the report's words from the first of the figures to the last.
	Quote string `json:"quote"`
	Span
}

// TallyPart is a figure that counts some of what another one counts.
type TallyPart struct {
	Text     string   `json:"text"`
	Of       string   `json:"of"`
	Category string   `json:"category"`
	Value    float64  `json:"value"`
	Max      *float64 `json:"max"`
	Approx   Approx   `json:"approx"`
	Span
}

// PartSum is how parts stand to their whole; "" where they leave a rest or may
// overlap.
type PartSum string

// The sums of parts. The last two are doubts: of the report, or of its reading.
const (
	PartsAddUp  PartSum = "adds_up"
	PartLarger  PartSum = "part_larger"  // one part is more than the whole
	PartsLarger PartSum = "parts_larger" // parts that exclude each other are together
)

// Wording is the different expressions the reports of a story use for one
// actor or act. No expression is marked as right or wrong.
type Wording struct {
	Of          string       `json:"of"`
	Expressions []Expression `json:"expressions"`
}

// Expression is how often one outlet uses one expression.
type Expression struct {
	Text   string `json:"text"`
	Outlet string `json:"outlet"`
	Count  int    `json:"count"`
	// Places are where it stands, at most one a report.
	Places []PlaceIn `json:"places,omitempty"`
}

// PlaceIn is a place in the text of a report, which is named by its ID.
type PlaceIn struct {
	Report string `json:"report"`
	Span
}
