package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"time"

	"tawatur"
)

const readingColumns = `SELECT r.key, r.outlet, r.url, r.title, r.byline, r.dateline, r.published, r.published_at,
	r.modified_at, r.section, r.day_from, r.credits, r.lang, r.fiction, r.ocr, r.text, c.digest, a.body
	FROM reports r JOIN captures c ON c.id = r.capture_id JOIN analyses a ON a.report_id = r.id `

// Reading gives a report with its analysis; CodeNotFound where there is none.
func (s *Store) Reading(ctx context.Context, id string) (tawatur.Reading, error) {
	rs, err := s.readings(ctx, readingColumns+`WHERE r.key = ?`, id)
	if err != nil {
		return tawatur.Reading{}, err
	}
	if len(rs) == 0 {
		return tawatur.Reading{}, notFound("report", id)
	}
	return *rs[0], nil
}

// ReadingsOf gives those of the reports that are there, in no order.
func (s *Store) ReadingsOf(ctx context.Context, ids []string) ([]*tawatur.Reading, error) {
	return s.readings(ctx, readingColumns+`WHERE r.key IN (SELECT value FROM json_each(?))`, jsonOf(ids))
}

// Readings gives the reports of a story in order of publication, those without
// a day first; id may be that of a story merged into it. CodeNotFound where
// there is no such story.
func (s *Store) Readings(ctx context.Context, id string) ([]*tawatur.Reading, error) {
	rs, err := s.readings(ctx, readingColumns+`JOIN members m ON m.report_id = r.id
		WHERE m.story_id = (`+liveID+` LIMIT 1) ORDER BY r.published, r.id`, id, id)
	if err != nil {
		return nil, err
	}
	if len(rs) == 0 { // no story is without reports
		return nil, notFound("story", id)
	}
	// Moments stand in many zones: SQL cannot sort them as text.
	slices.SortFunc(rs, func(a, b *tawatur.Reading) int { return a.Compare(&b.Report) })
	return rs, nil
}

func (s *Store) readings(ctx context.Context, query string, args ...any) (out []*tawatur.Reading, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		reading, err := scanReading(r)
		out = append(out, reading)
		return err
	})
	return out, s.fail(opRead, err)
}

func scanReading(row *sql.Rows) (*tawatur.Reading, error) {
	var r tawatur.Reading
	var published, at, modified, credits string
	var body sql.RawBytes
	if err := row.Scan(&r.ID, &r.Outlet, &r.URL, &r.Title, &r.Byline, &r.Dateline, &published, &at,
		&modified, &r.Section, &r.DayFrom, &credits, &r.Lang, &r.Fiction, &r.OCR, &r.Text, &r.Capture, &body); err != nil {
		return nil, err
	}
	r.Published, r.PublishedAt, r.ModifiedAt = day(published), moment(at), moment(modified)
	if credits != "" {
		if err := json.Unmarshal([]byte(credits), &r.Credits); err != nil {
			return nil, damaged("credits of report "+r.ID, err)
		}
	}
	if err := json.Unmarshal(body, &r.Analysis); err != nil {
		return nil, damaged("analysis of report "+r.ID, err)
	}
	return &r, nil
}

// Capture gives a capture by its digest. Its bytes are those that were stored,
// or else the error's code is CodeDamaged; CodeNotFound where there is none.
func (s *Store) Capture(ctx context.Context, digest string) (tawatur.Capture, error) {
	var raw, text []byte
	var at string
	c := tawatur.Capture{Digest: digest}
	ok, err := s.row(ctx, `SELECT name, media, charset, read_at, raw, text FROM captures WHERE digest = ?`,
		[]any{digest}, &c.Name, &c.Media, &c.Charset, &at, &raw, &text)
	if err != nil {
		return tawatur.Capture{}, s.fail(opRead, err)
	}
	if !ok {
		return tawatur.Capture{}, notFound("capture", digest)
	}
	c.ReadAt = moment(at)
	if err := unpackCapture(&c, raw, text); err != nil {
		return tawatur.Capture{}, s.fail(opRead, err)
	}
	return c, nil
}

func unpackCapture(c *tawatur.Capture, raw, text []byte) (err error) {
	if c.Raw, err = unpack(raw); err != nil {
		return damaged("bytes of capture "+c.Digest, err)
	}
	if tawatur.Digest(c.Raw) != c.Digest {
		return fault(tawatur.CodeDamaged, "the bytes of capture "+c.Digest+" are not those that were stored", hintDamaged)
	}
	c.Text = string(c.Raw)
	if text == nil {
		return nil
	}
	b, err := unpack(text)
	if err != nil {
		return damaged("text of capture "+c.Digest, err)
	}
	c.Text = string(b)
	return nil
}

// HasCapture reports whether the bytes with this digest are stored.
func (s *Store) HasCapture(ctx context.Context, digest string) (bool, error) {
	var one int
	ok, err := s.row(ctx, `SELECT 1 FROM captures WHERE digest = ?`, []any{digest}, &one)
	return ok, s.fail(opRead, err)
}

// moment reads what stamp wrote.
func moment(s string) time.Time {
	t, _ := time.Parse(time.RFC3339Nano, s)
	return t
}
