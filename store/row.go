package store

import (
	"context"
	"encoding/json"
	"time"

	"tawatur"
)

// rows are the values of a capture's rows, made before the database is locked.
type rows struct {
	raw, text []byte
	now       string
	reports   []reportRow
}

type reportRow struct {
	id                    int64  // once it is inserted
	credits, analysis     string // JSON
	titleStems, textStems string
	keys                  []SketchKey
	naming                []counted // see naming.go
	said                  []saidRow
	forms                 []vocable // words that the vocabulary may lack
	findings                        // see findings.go

	// what is added to the report's outlet, see outletsave.go
	outlet, day   string
	bytes         int
	words, voices []byte
}

// newReportRow gives a row what every part of it needs of a report.
func newReportRow(r *tawatur.Reading) reportRow {
	return reportRow{outlet: r.Outlet, day: r.Published.String(), bytes: len(r.Text)}
}

// Rows are what is stored of a capture and its reports, in the making.
type Rows struct {
	done chan struct{}
	rows *rows
	err  error
}

// MakeRows begins to make what [Store.SaveAll] stores of a capture with the reports rs,
// while the caller works out where they belong. What it makes does not depend on the
// IDs of the reports, which may change until then; all else must stay as it is.
func (s *Store) MakeRows(c *tawatur.Capture, rs []*tawatur.Reading) *Rows {
	out := &Rows{done: make(chan struct{})}
	go func() {
		defer close(out.done)
		out.rows, out.err = s.makeRows(c, rs)
	}()
	return out
}

// rowsOf gives nil for a capture that is stored already.
func (s *Store) rowsOf(ctx context.Context, in *Saved) (*rows, error) {
	if has, err := s.HasCapture(ctx, in.Capture.Digest); err != nil || has {
		return nil, err
	}
	if in.Rows != nil {
		<-in.Rows.done
		return in.Rows.rows, in.Rows.err
	}
	rs := make([]*tawatur.Reading, len(in.Readings))
	for i := range in.Readings {
		rs[i] = &in.Readings[i].Reading
	}
	return s.makeRows(&in.Capture, rs)
}

func (s *Store) makeRows(c *tawatur.Capture, rs []*tawatur.Reading) (*rows, error) {
	if c.Digest != tawatur.Digest(c.Raw) {
		return nil, fault(tawatur.CodeInvalid, "its digest is not that of its bytes", "read the input again")
	}
	out := &rows{raw: s.packer.pack(c.Raw), now: stamp(s.now()), reports: make([]reportRow, len(rs))}
	if c.Text != string(c.Raw) {
		out.text = s.packer.pack([]byte(c.Text))
	}
	for i, r := range rs {
		body, err := json.Marshal(r.Analysis)
		if err != nil {
			return nil, err
		}
		credits, err := listJSON(r.Credits)
		if err != nil {
			return nil, err
		}
		row := newReportRow(r)
		row.credits, row.analysis = credits, string(body)
		for _, m := range s.made {
			if err := m.take(r, &row); err != nil {
				return nil, err
			}
		}
		out.reports[i] = row
	}
	return out, nil
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
