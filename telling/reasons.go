package telling

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tawatur"
	"tawatur/locale"
)

// reason is one or more merges, or doubts, of the same kind that share their
// second report: they are told in one sentence.
type reason struct {
	why             string
	with            string
	names, evidence []string
}

// Merges tells in sentences why assertions of a claim share an origin.
func Merges(say *locale.Printer, c *tawatur.Claim, ms []tawatur.Merge) []string {
	return reasons(say, "merge.", grouped(c, ms, func(i int) string { return nameOf(c.Assertions[i]) }))
}

// Doubts tells in sentences why assertions that were kept apart may share one. Each
// is named with the number of its origin: both may be of one outlet.
func Doubts(say *locale.Printer, c *tawatur.Claim, ms []tawatur.Merge) []string {
	lanes := c.Lanes()
	return reasons(say, "doubt.", grouped(c, ms, func(i int) string {
		return fmt.Sprintf("%s (%d)", nameOf(c.Assertions[i]), lanes[i])
	}))
}

func reasons(say *locale.Printer, kind string, rs []*reason) []string {
	var out []string
	for _, r := range rs {
		out = append(out, say.Text(kind+r.why, locale.IsolateAll(r.names, say.Text("sep.list")),
			locale.Isolate(r.with), locale.IsolateAll(r.evidence, say.Text("sep.dot"))))
	}
	return out
}

// grouped joins the merges that share the rule and the second assertion's name. Merges
// whose indexes lead nowhere are left out.
func grouped(c *tawatur.Claim, ms []tawatur.Merge, name func(assertion int) string) []*reason {
	var out []*reason
	for _, m := range ms {
		if min(m.A, m.B) < 0 || max(m.A, m.B) >= len(c.Assertions) {
			continue
		}
		a, b, why := name(m.A), name(m.B), string(m.Why)
		if m.Beyond != "" {
			why = "beyond"
		}
		i := slices.IndexFunc(out, func(r *reason) bool { return r.why == why && r.with == b })
		if i < 0 {
			i = len(out)
			out = append(out, &reason{why: why, with: b})
		}
		out[i].names = addOnce(out[i].names, a)
		out[i].evidence = addOnce(out[i].evidence, strings.TrimSpace(m.Evidence))
	}
	return out
}

func nameOf(a tawatur.Assertion) string { return cmp.Or(a.Outlet, a.Report) }

func addOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
