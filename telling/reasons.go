package telling

import (
	"cmp"
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
	return reasons(say, "merge.", c, ms)
}

// Doubts tells in sentences why assertions that were kept apart may share one.
func Doubts(say *locale.Printer, c *tawatur.Claim, ms []tawatur.Merge) []string {
	return reasons(say, "doubt.", c, ms)
}

func reasons(say *locale.Printer, kind string, c *tawatur.Claim, ms []tawatur.Merge) []string {
	var out []string
	for _, r := range grouped(c, ms) {
		out = append(out, say.Text(kind+r.why, locale.IsolateAll(r.names, say.Text("sep.list")),
			locale.Isolate(r.with), locale.IsolateAll(r.evidence, say.Text("sep.dot"))))
	}
	return out
}

// grouped joins the merges that share the rule and the second report. Merges
// whose indexes lead nowhere are left out.
func grouped(c *tawatur.Claim, ms []tawatur.Merge) []*reason {
	var out []*reason
	for _, m := range ms {
		if min(m.A, m.B) < 0 || max(m.A, m.B) >= len(c.Assertions) {
			continue
		}
		a, b, why := nameOf(c.Assertions[m.A]), nameOf(c.Assertions[m.B]), string(m.Why)
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
