package store

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"tawatur"
	"tawatur/arabic/spelling"
)

// Decision is what a person decided about two names.
type Decision struct {
	A    string `json:"a"`
	B    string `json:"b"`
	Same bool   `json:"same"` // they are one; else they are two
	// At is when it was decided.
	At time.Time `json:"at"`
}

const (
	saveDecision = `INSERT INTO name_decisions (a, b, a_name, b_name, same, decided_at) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (a, b) DO UPDATE SET a_name = excluded.a_name, b_name = excluded.b_name,
			same = excluded.same, decided_at = excluded.decided_at`
	forgetDecision = `DELETE FROM name_decisions WHERE a = ? AND b = ?`
	decisionsOf    = `SELECT a, b, a_name, b_name, same FROM name_decisions WHERE a = ? UNION
		SELECT a, b, a_name, b_name, same FROM name_decisions WHERE b = ?`
	allDecisions = `SELECT a_name, b_name, same, decided_at FROM name_decisions ORDER BY decided_at, a, b`
)

// Decide stores that two names are one, or are two, whatever their letters and
// their company say. It takes the place of what was decided about them before.
// CodeInvalid where one has no letters or both are the same letter by letter.
func (s *Store) Decide(ctx context.Context, a, b string, same bool) error {
	x, y, err := decided(a, b)
	if err != nil {
		return err
	}
	if x > y {
		x, y, a, b = y, x, b, a
	}
	return s.fail(opSave, s.update(ctx, func(w write) error {
		return w.exec(saveDecision, x, y, oneLine(a), oneLine(b), same, stamp(s.now()))
	}))
}

// Undecide forgets what was decided about two names. CodeNotFound where nothing
// was.
func (s *Store) Undecide(ctx context.Context, a, b string) error {
	x, y, err := decided(a, b)
	if err != nil {
		return err
	}
	var gone int64
	err = s.update(ctx, func(w write) error {
		r, err := w.tx.StmtContext(w.ctx, w.stmts[forgetDecision]).ExecContext(w.ctx, min(x, y), max(x, y))
		if err == nil {
			gone, err = r.RowsAffected()
		}
		return err
	})
	if err == nil && gone == 0 {
		return unnamed("decision", a+" / "+b)
	}
	return s.fail(opSave, err)
}

// decided gives two names in the form in which decisions are kept.
func decided(a, b string) (x, y string, err error) {
	x, y = spelling.Parse(a).String(), spelling.Parse(b).String()
	switch {
	case x == "" || y == "":
		return "", "", &tawatur.Error{Code: tawatur.CodeInvalid, Op: opDecide, Input: strings.TrimSpace(a + " / " + b),
			Hint: "give two names"}
	case x == y:
		return "", "", &tawatur.Error{Code: tawatur.CodeInvalid, Op: opDecide, Input: a + " / " + b,
			Hint: "the two are the same letter by letter and cannot be told apart; give two that differ"}
	}
	return x, y, nil
}

const opDecide = "decide on names"

// Decisions gives all decisions in force, the earliest first.
func (s *Store) Decisions(ctx context.Context) ([]Decision, error) {
	out := []Decision{}
	err := s.each(ctx, allDecisions, nil, func(r *sql.Rows) error {
		var d Decision
		var at string
		err := r.Scan(&d.A, &d.B, &d.Same, &at)
		d.At, _ = time.Parse(time.RFC3339Nano, at)
		out = append(out, d)
		return err
	})
	return out, s.fail(opRead, err)
}

// maxJoined bounds how many names are taken for one because people said so.
const maxJoined = 50

// rulings are what was decided about one name: the names that it is one with,
// directly or by way of others, and the keys of those that it is not.
type rulings struct {
	joined []string
	apart  map[string]bool
}

// rulingsOn gives what was decided about a name.
func (s *Store) rulingsOn(ctx context.Context, name string) (rulings, error) {
	out := rulings{apart: map[string]bool{}}
	own := spelling.Parse(name).String()
	seen, next := map[string]bool{own: true}, []string{own}
	for len(next) > 0 && len(seen) < maxJoined {
		key := next[0]
		next = next[1:]
		err := s.each(ctx, decisionsOf, []any{key, key}, func(r *sql.Rows) error {
			var other, b, name, bName string
			var same bool
			if err := r.Scan(&other, &b, &name, &bName, &same); err != nil {
				return err
			}
			if other == key {
				other, name = b, bName
			}
			switch {
			case !same && key == own:
				out.apart[other] = true
			case same && !seen[other]:
				seen[other] = true
				next, out.joined = append(next, other), append(out.joined, name)
			}
			return nil
		})
		if err != nil {
			return out, err
		}
	}
	return out, nil
}
