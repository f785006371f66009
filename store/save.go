package store

import (
	"context"
	"errors"
	"fmt"

	"tawatur"
)

// Saved is a capture with all that was made of it.
type Saved struct {
	Capture  tawatur.Capture
	Readings []Placed
	Skips    []tawatur.Skip
	// Rows is what [Store.MakeRows] began to make of Capture and Readings; nil where
	// saving makes it.
	Rows *Rows
}

// Placed is a reading and where the comparison placed it.
type Placed struct {
	Reading tawatur.Reading
	// Sketch is what [Store.Sketches] gives back; none is kept when empty.
	Sketch []byte
	// Keys are by what [Store.SketchesNear] finds the report.
	Keys []SketchKey
	// Story is the story the report belongs to, "" for none. An ID that was
	// merged into another story stands for that one.
	Story string
	// Merged are stories that the report joined to Story.
	Merged []string
	// Edit tells that the report is a later version of the one that it names as Earlier,
	// and Next that it is an earlier version of its Later, and what was changed. With both
	// it came between two that followed one another until now. The report's own ID is
	// filled in when it is stored; one with Next has no Story. Nil for most.
	Edit, Next *tawatur.Edit
	// Moved are the reports, this one or earlier ones, that changed their story
	// after that, in this order.
	Moved []Move
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
	res, err := s.SaveAll(ctx, []Saved{in})
	if err != nil {
		return Result{}, err
	}
	return res[0], nil
}

// SaveAll stores captures as [Store.Save] does, all in one transaction, which
// is far faster for many: some hundreds at a time, since each writes many pages that
// others wrote too. The results are in the order of the captures. Where one cannot be
// stored, none is.
func (s *Store) SaveAll(ctx context.Context, in []Saved) ([]Result, error) {
	all := make([]*rows, len(in))
	for i := range in {
		var err error
		if all[i], err = s.rowsOf(ctx, &in[i]); err != nil {
			return nil, s.failOn(opSave, in[i].Capture.Name, err)
		}
	}
	out := make([]Result, len(in))
	err := s.update(ctx, func(w write) (err error) {
		for i := range in {
			if out[i], err = w.save(&in[i], all[i]); err != nil {
				return s.failOn(opSave, in[i].Capture.Name, err)
			}
		}
		if err := w.saveKeys(inserted(all)); err != nil {
			return err
		}
		for _, m := range s.made {
			if err := m.save(w, all); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, s.failOn(opSave, captureNames(in), err)
	}
	s.log.wrote(len(in))
	s.known.add(all)
	return out, nil
}

// captureNames names captures in an error that concerns all of them.
func captureNames(in []Saved) string {
	switch len(in) {
	case 0:
		return "nothing"
	case 1:
		return in[0].Capture.Name
	}
	return fmt.Sprintf("%s to %s (%d captures)", in[0].Capture.Name, in[len(in)-1].Capture.Name, len(in))
}

const (
	insertCapture = `INSERT INTO captures (digest, name, media, charset, read_at, stored_at, reports, raw, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`
	insertReport = `INSERT INTO reports (key, capture_id, outlet, url, published, published_at, lang, fiction, ocr,
		byline, dateline, credits, title, text, modified_at, section, day_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
	moveMembers, moveRedirects, insertRedirect, deleteComparison, deleteStory, reportID, reportHead, moveMember, recount, recountGrown, setHeadline, insertSplit, upsertComparison, summarizeStory,
	setting, noteSetting, forgetWords,
	forgetKeys, insertKey, sketchesAfter,
	saveDecision, forgetDecision,
	insertOutlet, outletID, growOutlet, growOutletDay, insertCounts, countsAt, bodiesAt, forgetCounts,
	storyReports, forgetStoryOutlets, forgetStoryTakes, insertStoryOutlet, insertStoryTake,
	forgetAllTakes, forgetAllOutlets, forgetAllCounts, forgetAllDays, forgetOutlets,
	insertPage, captureOf, insertVersion, forgetVersion, memberOf, forgetMember, forgetSketch, forgetAcross, forgetCrossing, itemDone, feedAt, insertFeed, updateFeed, insertItem, itemTried, itemsTaken, moveItems, deleteFeed, itemsAgain, forgetSetting,
	readingsAfter, comparisonsAfter, queueCrossing, crossed, insertAcross, touchStory,
	noteCompared, insertWatchlist, seenOfStory, deleteWatchlist, watchlistNamed, advanceWatchlist, insertNews, insertSeen,
	waitingNews, insertAlert, putInAlert, insertSend, setDigest, takeSend, sendDone, sendAgain, holdTarget,
}

// save stores everything but the words. Rows that are nil are there already.
func (w write) save(in *Saved, rows *rows) (Result, error) {
	if rows == nil {
		return Result{Unchanged: true}, nil
	}
	c := &in.Capture
	capture, err := w.insert(insertCapture, c.Digest, c.Name, string(c.Media), c.Charset,
		stamp(c.ReadAt), rows.now, len(in.Readings), rows.raw, rows.text)
	if err != nil {
		return Result{}, err
	}
	if capture == 0 { // stored meanwhile, or twice among these
		return Result{Unchanged: true}, nil
	}
	if err := w.savePage(capture, c, in.Readings); err != nil {
		return Result{}, err
	}
	res := Result{Added: len(in.Readings)}
	for i := range in.Readings {
		p, row := &in.Readings[i], &rows.reports[i]
		key, err := w.saveReading(capture, p, row)
		if err != nil {
			return Result{}, fmt.Errorf("report %s: %w", p.Reading.ID, err)
		}
		res.IDs = append(res.IDs, key)
		if key != p.Reading.ID {
			res.Skips = append(res.Skips, duplicateID(c.Name, p.Reading.ID, key))
		}
	}
	for _, skips := range [][]tawatur.Skip{in.Skips, res.Skips} {
		if err := w.saveSkips(skips, rows.now); err != nil {
			return Result{}, err
		}
	}
	return res, nil
}

// saveReading gives the ID under which the report was stored.
func (w write) saveReading(capture int64, p *Placed, row *reportRow) (key string, err error) {
	r := &p.Reading
	if key, err = w.insertReport(capture, &r.Report, row); err != nil {
		return "", err
	}
	if err = w.exec(insertAnalysis, row.id, r.Analyzer, row.analysis); err != nil {
		return "", err
	}
	if len(p.Sketch) > 0 {
		if err = w.exec(insertSketch, row.id, r.Published.String(), p.Sketch); err != nil {
			return "", err
		}
		row.keys = p.Keys
		if err = w.exec(queueCrossing, row.id); err != nil {
			return "", err
		}
	}
	if err := w.place(row.id, p); err != nil {
		return key, err
	}
	return key, w.version(row.id, key, p)
}

// insertReport inserts the report under its own ID or, where that is taken,
// under the next that is free.
func (w write) insertReport(capture int64, r *tawatur.Report, row *reportRow) (key string, err error) {
	if r.ID == "" {
		return "", errors.New("a report needs an ID")
	}
	args := []any{r.ID, capture, r.Outlet, r.URL, r.Published.String(), stamp(r.PublishedAt), r.Lang,
		r.Fiction, r.OCR, r.Byline, r.Dateline, row.credits, r.Title, r.Text, stamp(r.ModifiedAt), r.Section, string(r.DayFrom)}
	row.id, err = w.insert(insertReport, args...)
	if err != nil || row.id != 0 {
		return r.ID, err
	}
	key, err = freeID(r.ID, func(key string) (bool, error) {
		var one int
		return w.one(&one, reportExists, key)
	})
	if err == nil {
		args[0] = key
		row.id, err = w.insert(insertReport, args...)
	}
	return key, err
}

// saveWords stores the words of reports at once: the index writes out what it holds
// whenever another table is changed in between.
func (w write) saveWords(all []*rows) error {
	var words []any
	for _, r := range inserted(all) {
		words = append(words, r.id, r.titleStems, r.textStems)
	}
	return w.insertAll(insertWords, words)
}
