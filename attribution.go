package tawatur

// Form is how the words of an [Attribution] are given: as they were said, or retold.
type Form string

// Direct speech stands in quotation marks or after a colon; mixed speech is an
// indirect clause with a quoted part inside it.
const (
	Direct   Form = "direct"
	Indirect Form = "indirect"
	Mixed    Form = "mixed"
)

// Stance is what the cue commits the reporter to.
type Stance string

// The stances of gold/GUIDELINES.md.
const (
	Neutral  Stance = "neutral"
	Assert   Stance = "assert"
	Alleges  Stance = "claim"
	Deny     Stance = "deny"
	Accuse   Stance = "accuse"
	Demand   Stance = "demand"
	Warn     Stance = "warn"
	Promise  Stance = "promise"
	Think    Stance = "think"
	Doubt    Stance = "doubt"
	Condemn  Stance = "condemn"
	Praise   Stance = "praise"
	Admit    Stance = "admit"
	Threaten Stance = "threaten"
)

// SourceKind is what sort of source an [Attribution] rests on.
type SourceKind string

// The kinds of source.
const (
	SourcePerson    SourceKind = "person"
	SourceBody      SourceKind = "body"
	SourceDocument  SourceKind = "document"
	SourceMedium    SourceKind = "medium"
	SourceAnonymous SourceKind = "anonymous"
)

// Attribution is a content that the report rests on somebody's word.
type Attribution struct {
	// Quote is the content, letter for letter; Span is where it stands.
	Quote string `json:"quote"`
	Cue   string `json:"cue"`
	Form  Form   `json:"form"`
	// Stance is what the cue commits the reporter to.
	Stance Stance `json:"stance"`
	// Source is the words that name the source in that sentence, with title.
	Source Name `json:"source"`
	// SourceName is who it is after reading the whole report.
	SourceName Name       `json:"source_name"`
	SourceKind SourceKind `json:"source_kind"`
	// OnBehalf is for whom a spokesman speaks, in the report's words, or "".
	OnBehalf Name `json:"on_behalf,omitempty"`
	// Chain is the transmitters, the nearest to the source first.
	Chain []string `json:"chain"`
	// Occasion is the venue or medium of the speech in the text's words
	// ("مؤتمر صحفي", "تويتر"), or "".
	Occasion string `json:"occasion,omitempty"`
	// OccasionKind is what sort of occasion it was, "" where that is not told.
	OccasionKind OccasionKind `json:"occasion_kind,omitempty"`
	// OccasionMedium is the outlet or network that the occasion belongs to: whom
	// the interview was given to, where the post stands.
	OccasionMedium string `json:"occasion_medium,omitempty"`
	// OccasionDay is the day on which the source spoke, where the clause of the
	// cue names one.
	OccasionDay Day `json:"occasion_day,omitzero"`
	// OccasionCarried tells that the occasion is the one of the source's words
	// before these, which go on here (وأضاف).
	OccasionCarried bool `json:"occasion_carried,omitempty"`
	Span
	CueSpan    Span `json:"cue_span"`
	SourceSpan Span `json:"source_span,omitzero"`
	// Pattern names the construction that was recognised.
	Pattern string `json:"pattern,omitempty"`
	// Confidence is how probable it is, between 0 and 1, that a careful reader
	// would mark this attribution with this source; 0 where it was not judged.
	Confidence float64 `json:"confidence,omitempty"`
	// Why is what weighed most in the confidence: where it is below [Sure], what
	// speaks against the attribution comes first.
	Why []Reason `json:"why,omitempty"`
}
