package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur"
	"tawatur/fetch"
)

// ofLatest keeps, behind the column of a report, what is of its latest version.
const ofLatest = ` NOT IN (SELECT earlier_id FROM versions)`

const (
	insertVersion  = `INSERT INTO versions (earlier_id, later_id, seen_at, body) VALUES (?, ?, ?, ?)`
	forgetVersion  = `DELETE FROM versions WHERE earlier_id = ? AND later_id = ?`
	memberOf       = `SELECT story_id FROM members WHERE report_id = ?`
	forgetMember   = `DELETE FROM members WHERE report_id = ?`
	forgetSketch   = `DELETE FROM sketches WHERE report_id = ?`
	forgetAcross   = `DELETE FROM across WHERE from_id = ?1 OR to_id = ?1`
	forgetCrossing = `DELETE FROM uncrossed WHERE report_id = ?`
	// A page may give the bytes of an earlier version again.
	currentAt = `WITH RECURSIVE fore (id) AS (SELECT r.id FROM pages p JOIN reports r ON r.capture_id = p.capture_id WHERE p.url = ?
		UNION SELECT v.later_id FROM versions v JOIN fore ON v.earlier_id = fore.id)
		SELECT r.key FROM fore JOIN reports r ON r.id = fore.id WHERE fore.id` + ofLatest + ` LIMIT 2`
	versionsOf = `WITH RECURSIVE
		back (id) AS (SELECT id FROM reports WHERE key = ?1 UNION SELECT v.earlier_id FROM versions v JOIN back ON v.later_id = back.id),
		fore (id) AS (SELECT id FROM reports WHERE key = ?1 UNION SELECT v.later_id FROM versions v JOIN fore ON v.earlier_id = fore.id)
		SELECT v.body FROM versions v WHERE v.earlier_id IN (SELECT id FROM back) AND v.later_id IN (SELECT id FROM back)
		UNION ALL
		SELECT v.body FROM versions v WHERE v.earlier_id IN (SELECT id FROM fore)`
	latestEdits = `SELECT body FROM versions WHERE seen_at <= ?1 ORDER BY seen_at DESC, later_id DESC LIMIT ?2 OFFSET ?3`
)

// Current gives the ID of the latest version of the report that a page at one of the
// addresses gave; ok is false where there is none, or several.
func (s *Store) Current(ctx context.Context, addresses ...string) (id string, ok bool, err error) {
	for _, a := range addresses {
		u, err := fetch.Address(a)
		if err != nil {
			continue
		}
		ids, err := s.keys(ctx, currentAt, fetch.Plain(u))
		if err != nil {
			return "", false, s.fail(opRead, err)
		}
		if len(ids) == 1 {
			return ids[0], true, nil
		}
	}
	return "", false, nil
}

// version makes a report that was just stored a version of another one, or one between
// two, as p has it.
func (w write) version(report int64, key string, p *Placed) (err error) {
	var earlier, later int64
	if p.Edit != nil {
		if earlier, err = w.otherVersion(p.Edit.Earlier); err != nil {
			return err
		}
	}
	if p.Next != nil {
		if later, err = w.otherVersion(p.Next.Later); err != nil {
			return err
		}
	}
	if p.Edit != nil && p.Next != nil {
		err = w.exec(forgetVersion, earlier, later)
	}
	if p.Edit != nil && err == nil {
		p.Edit.Later = key
		err = w.supersede(earlier, report, p.Edit)
	}
	if p.Next != nil && err == nil {
		p.Next.Earlier = key
		err = w.supersede(report, later, p.Next)
	}
	return err
}

func (w write) otherVersion(key string) (id int64, err error) {
	if ok, err := w.one(&id, reportID, key); err != nil || !ok {
		return 0, orMissing(err, "the other version "+key)
	}
	return id, nil
}

// supersede takes the earlier version out of its story, so that it is found
// beside no report any more.
func (w write) supersede(earlier, later int64, e *tawatur.Edit) error {
	var story int64
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if _, err := w.one(&story, memberOf, earlier); err != nil {
		return err
	}
	for _, query := range []string{forgetMember, forgetSketch, forgetAcross, forgetCrossing} {
		if err := w.exec(query, earlier); err != nil {
			return err
		}
	}
	if err := w.forgetNames(earlier); err != nil {
		return err
	}
	if err := w.exec(insertVersion, earlier, later, seconds(e.SeenAt), string(body)); err != nil {
		return err
	}
	var now int64
	if _, err := w.one(&now, memberOf, later); err != nil || story == 0 || now == 0 {
		return err
	}
	if story == now {
		return w.exec(recount, story, story)
	}
	return w.left(story, now)
}

// Versions gives what was changed in a report from one version to the next, the
// first change first; id may be that of any version. There is none for a report
// that was captured once.
func (s *Store) Versions(ctx context.Context, id string) ([]tawatur.Edit, error) {
	list, err := s.edits(ctx, versionsOf, id)
	if err != nil {
		return nil, err
	}
	return inOrder(list), nil
}

// inOrder puts the edits of one report one after the other.
func inOrder(list []tawatur.Edit) []tawatur.Edit {
	after := map[string]tawatur.Edit{}
	later := map[string]bool{}
	for _, e := range list {
		after[e.Earlier] = e
		later[e.Later] = true
	}
	var out []tawatur.Edit
	for _, e := range list {
		if later[e.Earlier] {
			continue
		}
		for next, ok := e, true; ok && len(out) < len(after); next, ok = after[next.Later] {
			out = append(out, next)
		}
		break
	}
	return out
}

// Edits gives at most limit changes in all reports, the latest first, from the
// offset on.
func (s *Store) Edits(ctx context.Context, limit, offset int) ([]tawatur.Edit, error) {
	return s.edits(ctx, latestEdits, int64(1)<<62, limit, offset)
}

func (s *Store) edits(ctx context.Context, query string, args ...any) (out []tawatur.Edit, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		var body sql.RawBytes
		var e tawatur.Edit
		if err := r.Scan(&body); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &e); err != nil {
			return damaged("an edit of a report", err)
		}
		out = append(out, e)
		return nil
	})
	return out, s.fail(opRead, err)
}
