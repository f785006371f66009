package tawatur

// Tally is the figures of one quantity in one story over time.
type Tally struct {
	Category string       `json:"category"`
	Of       string       `json:"of"`
	Place    string       `json:"place"`
	Values   []TallyValue `json:"values"`
	// Conflicts are pairs of values of different sources that exclude each other.
	Conflicts []TallyPair `json:"conflicts"`
	// Revisions are pairs in which the same source gave a new value.
	Revisions []TallyPair `json:"revisions"`
}

// TallyValue is one figure as one report gives it.
type TallyValue struct {
	Report     string   `json:"report"`
	Outlet     string   `json:"outlet,omitempty"`
	Text       string   `json:"text"`
	Value      float64  `json:"value"`
	Max        *float64 `json:"max"`
	Approx     Approx   `json:"approx"`
	SourceName Name     `json:"source_name"`
	// AsOf is the day the value speaks of, or else the day of publication.
	AsOf Day `json:"as_of"`
	// Origin numbers the independent origins of the tally from 0.
	Origin int `json:"origin"`
	Span
}

// TallyPair is two values of a tally, by their indexes, the earlier first.
type TallyPair struct {
	A int `json:"a"`
	B int `json:"b"`
}

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

// PlaceIn is a span in a report.
type PlaceIn struct {
	Report string `json:"report"`
	Span
}
