package tawatur

import "time"

// Report is one outlet's article out of a capture.
type Report struct {
	// ID is the input's own id or the file's base name; "#n" follows when a
	// capture gives several reports.
	ID       string `json:"id"`
	Outlet   string `json:"outlet,omitempty"`
	URL      string `json:"url,omitempty"`
	Title    string `json:"title,omitempty"`
	Byline   string `json:"byline,omitempty"`
	Dateline string `json:"dateline,omitempty"`
	// Published is the day of publication; zero when not known.
	Published Day `json:"published,omitzero"`
	// PublishedAt is the moment of publication where the input tells it.
	PublishedAt time.Time `json:"published_at,omitzero"`
	// Credits are the agencies and outlets that the whole report rests on.
	Credits []string `json:"credits,omitempty"`
	// Lang is the language of the text as a BCP 47 tag. Only "ar" is analysed.
	Lang string `json:"lang,omitempty"`
	// Capture is the digest of the capture the report was cut from.
	Capture string `json:"capture,omitempty"`
	// Fiction marks invented material, so that every page that shows it says so.
	Fiction bool   `json:"fiction,omitempty"`
	Text    string `json:"text"`
}

// Reading is a report with what was understood of it.
type Reading struct {
	Report
	Analysis
}

// Analysis is what one version of the analyser understood of a report's text.
type Analysis struct {
	// Analyzer is the version of the analyser that made it.
	Analyzer     string        `json:"analyzer,omitempty"`
	Attributions []Attribution `json:"attributions"`
	Figures      []Figure      `json:"figures"`
	Mentions     []Mention     `json:"mentions"`
	Dates        []DateRef     `json:"dates"`
}
