package ingest

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"tawatur"
)

// Row is the fields of one JSON row. Only Text is always there.
type Row struct {
	ID     string
	Outlet string
	URL    string
	Title  string
	Author string
	// Day and PublishedAt are the time of publication where it is told by
	// numbers; DateText is the words of a date that are not understood here
	// ("الأحد 3 مايو"), else "".
	Day         tawatur.Day
	PublishedAt time.Time
	DateText    string
	Credits     []string
	Text        string
}

// wireRow is a row as it is written. The names follow the data that is about:
// "text" or "content", "outlet" or "source", and three names of the date.
type wireRow struct {
	ID            field `json:"id"`
	Outlet        field `json:"outlet"`
	Source        field `json:"source"`
	URL           field `json:"url"`
	Title         field `json:"title"`
	Author        field `json:"author"`
	Day           field `json:"day"`
	DateExtracted field `json:"date_extracted"`
	Date          field `json:"date"`
	Published     field `json:"published"`
	Credits       field `json:"credits"`
	Text          field `json:"text"`
	Content       field `json:"content"`
}

// field is a value of which the type is not known beforehand.
type field struct {
	is   fieldType
	text string   // of a string or number
	list []string // of a list of strings
}

type fieldType uint8

const (
	isMissing fieldType = iota
	isString
	isNumber
	isList
	isOther
)

// UnmarshalJSON takes any value and never fails.
func (f *field) UnmarshalJSON(b []byte) error {
	f.is = isOther
	switch c := b[0]; {
	case c == 'n':
		f.is = isMissing
	case c == '"':
		f.is = isString
		return json.Unmarshal(b, &f.text)
	case c == '[':
		if json.Unmarshal(b, &f.list) == nil {
			f.is = isList
		}
	case c == '-' || c >= '0' && c <= '9':
		f.is, f.text = isNumber, string(b)
	}
	return nil
}

// parseRow reads one JSON object. The last result says why the row is lost;
// the one before it tells of fields that were left out of a row that is kept.
func parseRow(text string, now time.Time) (Row, []tawatur.Skip, *tawatur.Skip) {
	var w wireRow
	if err := json.Unmarshal([]byte(text), &w); err != nil {
		return Row{}, nil, &tawatur.Skip{Reason: tawatur.SkipBadJSON, Detail: badJSON(text, err)}
	}
	body := w.Text
	if body.is == isMissing {
		body = w.Content
	}
	if lost := checkBody(body); lost != nil {
		return Row{}, nil, lost
	}
	p := rowParser{now: now}
	row := Row{
		ID:      p.short("id", w.ID),
		Outlet:  p.first("outlet", w.Outlet, "source", w.Source),
		URL:     p.short("url", w.URL),
		Title:   p.short("title", w.Title),
		Author:  p.short("author", w.Author),
		Credits: p.list("credits", w.Credits),
		Text:    body.text,
	}
	p.dates(&row, w)
	return row, p.notices, nil
}

func badJSON(text string, err error) string {
	if strings.HasPrefix(text, "{") {
		return fmt.Sprintf("the JSON is broken (%v); mend or write this row again", err)
	}
	return "this is not a JSON object; write each report as {\"text\": …}"
}

func checkBody(body field) *tawatur.Skip {
	switch {
	case body.is == isMissing:
		return &tawatur.Skip{Reason: tawatur.SkipMissingField, Detail: "there is no field \"text\" or \"content\"; give the report's text in one of them"}
	case body.is != isString:
		return &tawatur.Skip{Reason: tawatur.SkipWrongField, Detail: "the field \"text\" (or \"content\") is no string; write the report's text in quotation marks"}
	case strings.TrimSpace(body.text) == "":
		return &tawatur.Skip{Reason: tawatur.SkipMissingField, Detail: "the field \"text\" (or \"content\") is empty; give the report's text in it"}
	}
	return nil
}

// rowParser reads the optional fields and remembers what it could not use.
type rowParser struct {
	now     time.Time
	notices []tawatur.Skip
}

func (p *rowParser) notice(why tawatur.SkipReason, format string, args ...any) {
	p.notices = append(p.notices, *notice("", why, format, args...))
}

// short reads a string; a number stands for its digits, a list is joined.
func (p *rowParser) short(name string, f field) string {
	switch f.is {
	case isList:
		return strings.Join(f.list, "، ")
	case isOther:
		p.notice(tawatur.SkipWrongField, "the field %q is no string and was left out; the report was kept", name)
	}
	return strings.TrimSpace(f.text)
}

func (p *rowParser) first(a string, fa field, b string, fb field) string {
	if s := p.short(a, fa); s != "" {
		return s
	}
	return p.short(b, fb)
}

func (p *rowParser) list(name string, f field) []string {
	if f.is == isList {
		return f.list
	}
	if s := p.short(name, f); s != "" {
		return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '،' || r == ',' })
	}
	return nil
}
