package tawatur

// Approx says how a stated value bounds the real one.
type Approx string

// The approximations of gold/GUIDELINES.md.
const (
	Exact   Approx = "exact"
	About   Approx = "about"
	AtLeast Approx = "at_least"
	AtMost  Approx = "at_most"
)

// Accrual says how a figure stands to those that were given before it.
type Accrual string

const (
	// Cumulative is a count of everything so far ("ارتفع العدد إلى", "حتى الآن").
	Cumulative Accrual = "cumulative"
	// Additional comes on top of what was named or counted ("آخرين", "حالات جديدة").
	Additional Accrual = "additional"
)

// Figure is a quantity that the report states of the world.
type Figure struct {
	// Text is the words of the number with its counted noun.
	Text  string  `json:"text"`
	Value float64 `json:"value"`
	// Max is the upper end of a range; nil when it is not a range.
	Max    *float64 `json:"max"`
	Approx Approx   `json:"approx"`
	// Unit is person, percent, money, item, group or state.
	Unit string `json:"unit"`
	// Of is the counted thing as it stands.
	Of string `json:"of"`
	// Category is killed, injured, displaced, detained, missing, besieged,
	// people, group, state, object, attack, territory, money, share, vote or other.
	Category string `json:"category"`
	// SourceName is the attribution's source that states it, "" in the
	// report's own voice.
	SourceName Name `json:"source_name"`
	// Place is where the thing counted happened, where the text tells it.
	Place string `json:"place,omitempty"`
	// AsOf is the day the figure speaks of, where the text tells it.
	AsOf Day `json:"as_of,omitzero"`
	// From and To are the first and last day of the stretch of time that it covers,
	// where the text tells one ("خلال الشهر الماضي"). To is zero where it lasts
	// until the report ("منذ بداية العام").
	From Day `json:"from,omitzero"`
	To   Day `json:"to,omitzero"`
	// Accrual is "" where the text does not tell.
	Accrual Accrual `json:"accrual,omitempty"`
	// PartOf is where the figure stands that this one is a part of, and must not
	// be added to ("20 قتيلا بينهم 5 أطفال"); zero for none.
	PartOf Span `json:"part_of,omitzero"`
	// Confidence is how probable it is, between 0 and 1, that a careful reader
	// would mark this figure with this category and source; 0 where it was not
	// judged. Why is what weighed most in it, the heaviest first.
	Confidence float64  `json:"confidence,omitempty"`
	Why        []Reason `json:"why,omitempty"`
	Span
}
