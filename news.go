package tawatur

import "time"

// News is one thing that a watchlist tells of, with the words that it rests on.
type News struct {
	// Key is made of the evidence alone, so that it is the same after stories
	// merged, split or were compared anew.
	Key      string   `json:"key"`
	Kind     NewsKind `json:"kind"`
	Story    string   `json:"story,omitempty"`
	Headline string   `json:"headline,omitempty"`
	// Reports and Outlets count those of the story.
	Reports int `json:"reports,omitempty"`
	Outlets int `json:"outlets,omitempty"`
	// From are the first outlets of a new story.
	From []string `json:"from,omitempty"`
	// Claim is the text of the claim that an origin or contradiction is of; Least and
	// Most are its independent origins.
	Claim string `json:"claim,omitempty"`
	Least int    `json:"least,omitempty"`
	Most  int    `json:"most,omitempty"`
	// Why is the rule that makes the new origin one of its own reports, What names it.
	Why  OriginWhy `json:"why,omitempty"`
	What string    `json:"what,omitempty"`
	// How is the manner of a contradiction.
	How   How         `json:"how,omitempty"`
	Said  Said        `json:"said"`
	Tally *TallyNews  `json:"tally,omitempty"`
	Edit  *EditedNews `json:"edit,omitempty"`
	// Fiction marks news of invented reports.
	Fiction bool      `json:"fiction,omitempty"`
	Found   time.Time `json:"found"`
}

// Said is words of a report: who published them, on whose word.
type Said struct {
	Report     string `json:"report"`
	Outlet     string `json:"outlet,omitempty"`
	Published  Day    `json:"published,omitzero"`
	Quote      string `json:"quote,omitempty"`
	SourceName Name   `json:"source_name"`
	Span
}

// TallyNews is what changed in a tally.
type TallyNews struct {
	Category string `json:"category"`
	Of       string `json:"of,omitempty"`
	Place    string `json:"place,omitempty"`
	// Was and Now are the range of all values; Was is nil where there were none.
	Was *ValueRange `json:"was,omitempty"`
	Now ValueRange  `json:"now"`
	// Against are the words of another source whose value excludes the new one,
	// Before those of the same source that it revises; at most one is set.
	Against *Said `json:"against,omitempty"`
	Before  *Said `json:"before,omitempty"`
}

// ValueRange is the least and the greatest of some values.
type ValueRange struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// EditedNews is what an outlet changed in a report, cut to what an alert shows.
type EditedNews struct {
	Earlier     string       `json:"earlier"`
	URL         string       `json:"url,omitempty"`
	TitleBefore string       `json:"title_before,omitempty"`
	TitleAfter  string       `json:"title_after,omitempty"`
	Removed     int          `json:"removed,omitempty"`
	Added       int          `json:"added,omitempty"`
	Figures     []FigureEdit `json:"figures,omitempty"`
}

// Alert is news of one watchlist that is sent together.
type Alert struct {
	// Key is what a receiver knows an alert by that reaches it twice.
	Key  string    `json:"key"`
	List string    `json:"list"`
	Made time.Time `json:"made"`
	// Total is how many news there are; News are the first of them.
	Total int    `json:"total"`
	News  []News `json:"news"`
	// Test marks an alert that somebody asked for to try the channels.
	Test bool `json:"test,omitempty"`
}
