package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"tawatur"
)

// Saved is a capture with all that was made of it.
type Saved struct {
	Capture  tawatur.Capture
	Readings []Placed
	Skips    []tawatur.Skip
}

// Placed is a reading and where the comparison placed it.
type Placed struct {
	Reading tawatur.Reading
	// Sketch is what [Store.Sketches] gives back; none is kept when empty.
	Sketch []byte
	// Story is the story the report belongs to, "" for none. An ID that was
	// merged into another story stands for that one.
	Story string
	// Merged are stories that the report joined to Story.
	Merged []string
}

// Result is what saving a capture did.
type Result struct {
	Added     int  `json:"added"`     // reports
	Unchanged bool `json:"unchanged"` // the same bytes were there already
	// IDs are the reports' IDs as stored, in the order of Saved.Readings.
	IDs []string `json:"ids,omitempty"`
	// Skips are the notices that storing added: reports whose ID was taken.
	Skips []tawatur.Skip `json:"skips,omitempty"`
}

// Save stores a capture with its reports, analyses, sketches and placements in
// one transaction, marks the stories they touch as dirty and stores the skips.
// A capture whose bytes are there already changes nothing.
//
// A report whose ID another report has gets "~2" (or the next free number)
// after it, which Result.IDs and Result.Skips tell; see [Store.FreeIDs].
func (s *Store) Save(ctx context.Context, in Saved) (Result, error) {
	rows, err := s.rows(in)
	if err != nil {
		return Result{}, s.failOn(opSave, in.Capture.Name, err)
	}
	var res Result
	err = s.update(ctx, func(w write) (err error) {
		res, err = w.save(in, rows)
		return err
	})
	if err != nil {
		return Result{}, s.failOn(opSave, in.Capture.Name, err)
	}
	return res, nil
}

// rows are the values of a capture's rows, made before the database is locked.
type rows struct {
	raw, text []byte
	now       string
	reports   []reportRow
}

type reportRow struct {
	credits, analysis     string // JSON
	titleStems, textStems string
}

func (s *Store) rows(in Saved) (rows, error) {
	c := in.Capture
	if c.Digest != tawatur.Digest(c.Raw) {
		return rows{}, fault(tawatur.CodeInvalid, "its digest is not that of its bytes", "")
	}
	out := rows{raw: pack(c.Raw), now: stamp(s.now()), reports: make([]reportRow, len(in.Readings))}
	if c.Text != string(c.Raw) {
		out.text = pack([]byte(c.Text))
	}
	for i := range in.Readings {
		r := &in.Readings[i].Reading
		body, err := json.Marshal(r.Analysis)
		if err != nil {
			return rows{}, err
		}
		credits, err := listJSON(r.Credits)
		if err != nil {
			return rows{}, err
		}
		out.reports[i] = reportRow{credits, string(body), join(r.Title), join(r.Text)}
	}
	return out, nil
}

const (
	insertCapture = `INSERT INTO captures (digest, name, media, charset, read_at, stored_at, reports, raw, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`
	insertReport = `INSERT INTO reports (key, capture_id, outlet, url, published, published_at, lang, fiction,
		byline, dateline, credits, title, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (key) DO NOTHING`
	insertAnalysis = `INSERT INTO analyses (report_id, analyzer, body) VALUES (?, ?, ?)`
	insertWords    = `INSERT INTO report_words (rowid, title, body) VALUES (?, ?, ?)`
	insertSketch   = `INSERT INTO sketches (report_id, published, data) VALUES (?, ?, ?)`
	reportExists   = `SELECT 1 FROM reports WHERE key = ?`
)

// writeStatements are prepared when the database is opened.
var writeStatements = []string{
	insertCapture, insertReport, insertAnalysis, insertWords, insertSketch, reportExists, insertSkip,
	storyID, storyKey, storyMembers, redirectedTo, insertStory, insertMember, growByReport, growByStory,
	moveMembers, moveRedirects, insertRedirect, deleteComparison, deleteStory, upsertComparison, summarizeStory,
}

func (w write) save(in Saved, rows rows) (Result, error) {
	c := in.Capture
	capture, err := w.insert(insertCapture, c.Digest, c.Name, string(c.Media), c.Charset,
		stamp(c.ReadAt), rows.now, len(in.Readings), rows.raw, rows.text)
	if err != nil {
		return Result{}, err
	}
	if capture == 0 {
		return Result{Unchanged: true}, nil
	}
	res := Result{Added: len(in.Readings)}
	for i, p := range in.Readings {
		id, err := w.saveReading(capture, p, rows.reports[i])
		if err != nil {
			return Result{}, fmt.Errorf("report %s: %w", p.Reading.ID, err)
		}
		res.IDs = append(res.IDs, id)
		if id != p.Reading.ID {
			res.Skips = append(res.Skips, duplicateID(c.Name, p.Reading.ID, id))
		}
	}
	for _, skips := range [][]tawatur.Skip{in.Skips, res.Skips} {
		if err := w.saveSkips(skips, rows.now); err != nil {
			return Result{}, err
		}
	}
	return res, nil
}

func (w write) saveReading(capture int64, p Placed, row reportRow) (string, error) {
	id, key, err := w.insertReport(capture, &p.Reading.Report, row)
	if err != nil {
		return "", err
	}
	day := p.Reading.Published.String()
	if err := w.exec(insertAnalysis, id, p.Reading.Analyzer, row.analysis); err != nil {
		return "", err
	}
	if err := w.exec(insertWords, id, row.titleStems, row.textStems); err != nil {
		return "", err
	}
	if len(p.Sketch) > 0 {
		if err := w.exec(insertSketch, id, day, p.Sketch); err != nil {
			return "", err
		}
	}
	return key, w.place(id, &p)
}

// insertReport inserts the report under its own ID or, where that is taken,
// under the next that is free.
func (w write) insertReport(capture int64, r *tawatur.Report, row reportRow) (id int64, key string, err error) {
	if r.ID == "" {
		return 0, "", errors.New("a report needs an ID")
	}
	args := []any{r.ID, capture, r.Outlet, r.URL, r.Published.String(), stamp(r.PublishedAt), r.Lang,
		r.Fiction, r.Byline, r.Dateline, row.credits, r.Title, r.Text}
	id, err = w.insert(insertReport, args...)
	if err != nil || id != 0 {
		return id, r.ID, err
	}
	key, err = freeID(r.ID, func(key string) (bool, error) {
		var one int
		return w.one(&one, reportExists, key)
	})
	if err != nil {
		return 0, "", err
	}
	args[0] = key
	id, err = w.insert(insertReport, args...)
	return id, key, err
}

// stamp writes a moment as it is stored; "" when not known.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}

func listJSON(list []string) (string, error) {
	if len(list) == 0 {
		return "", nil
	}
	b, err := json.Marshal(list)
	return string(b), err
}
