package tawatur

import (
	"strings"
	"time"
)

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
	// DayFrom is how that is known where nothing states it, "" where something does.
	DayFrom DayFrom `json:"day_from,omitempty"`
	// PublishedAt is the moment of publication where the input tells it.
	PublishedAt time.Time `json:"published_at,omitzero"`
	// ModifiedAt is the moment of the last change that the page itself tells of,
	// where it tells one after the publication.
	ModifiedAt time.Time `json:"modified_at,omitzero"`
	// Section is the part of the outlet that the report stands in, in its words.
	Section string `json:"section,omitempty"`
	// Credits are the agencies and outlets that the whole report rests on.
	Credits []string `json:"credits,omitempty"`
	// Lang is the language of the text as a BCP 47 tag. Only "ar" is analysed.
	Lang string `json:"lang,omitempty"`
	// Capture is the digest of the capture the report was cut from.
	Capture string `json:"capture,omitempty"`
	// Fiction marks invented material, so that every page that shows it says so.
	Fiction bool `json:"fiction,omitempty"`
	// OCR is how sure the program for OCR was of the words of the page that the
	// report stands on, in the mean, from 0 to 1; 0 for text that was not read by
	// one. Such text has misread words, and its figures are of low trust.
	OCR float64 `json:"ocr_confidence,omitempty"`
	// Text begins with the title where the report was cut out of a page, since
	// that prints it; rows of JSON have it apart. See [Report.Headline].
	Text string `json:"text"`
}

// Headline is where the title stands as the first paragraph of the text, a
// span without length where the text does not begin with it.
func (r *Report) Headline() Span {
	if n := len(r.Title); n > 0 && len(r.Text) > n && r.Text[n] == '\n' && r.Text[:n] == r.Title {
		return Span{0, n}
	}
	return Span{}
}

// Body is the text behind the headline. It is what two reports are compared by:
// a headline sums up what its report says, on nobody else's word.
func (r *Report) Body() string { return strings.TrimPrefix(r.Text[r.Headline().End:], "\n") }

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

// Behind finds the attribution in which words of the report stand: the shortest that
// holds them, or that they hold.
func (a *Analysis) Behind(words Span) (best Attribution, found bool) {
	for _, at := range a.Attributions {
		if (at.Contains(words) || words.Contains(at.Span)) && (!found || at.Len() < best.Len()) {
			best, found = at, true
		}
	}
	return best, found
}
