package store

import (
	"strings"

	"tawatur"
)

// statementRow is an attribution as it is listed.
type statementRow struct {
	named
	start, number int
	stance, chain string
}

// statementsOf gives the rows of the attributions whose source has a name.
func statementsOf(a *tawatur.Analysis) (out []statementRow) {
	types := typesOf(a)
	for i := range a.Attributions {
		at := &a.Attributions[i]
		if n := sourceOf(at, types); n.name != "" {
			out = append(out, statementRow{n, at.Start, i, string(at.Stance), packChain(at.Chain)})
		}
	}
	return out
}

// packChain writes transmitters as they are stored; unpackChain reads them.
func packChain(chain []string) string {
	parts := make([]string, len(chain))
	for i, c := range chain {
		parts[i] = oneLine(c)
	}
	return strings.Join(parts, "\t")
}

func unpackChain(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\t")
}

func (w write) saveStatements(report int64, f *findings) error {
	for _, s := range f.statements {
		err := w.exec(insertStatement, s.name, string(s.typ), f.published, report, s.start, s.number, s.stance, f.outlet, s.chain)
		if err != nil {
			return err
		}
	}
	return nil
}
