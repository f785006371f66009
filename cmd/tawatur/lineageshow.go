package main

import (
	"fmt"

	"tawatur"
)

// printReportLinks prints what a report took, what was taken from it, and what
// it has in common with others when nobody knows who took it.
func (e *env) printReportLinks(a lineageAnswer, total int) {
	var took, taken, alike []linkItem
	for _, l := range a.Links {
		switch {
		case l.Direction == tawatur.DirectionUnknown && !l.Inferred:
			alike = append(alike, l)
		case l.To.Report == a.Report:
			took = append(took, l)
		default:
			taken = append(taken, l)
		}
	}
	fmt.Fprintf(e.stdout, "%s\n", e.isolate(a.Report, a.Story, e.say.Count("count.links", total)))
	e.printLinks("cmd.lineage.took", took)
	e.printLinks("cmd.lineage.taken", taken)
	e.printLinks("cmd.lineage.alike", alike)
}

// parted gives the links of a story between outlets, those of an outlet with itself
// and those to other stories.
func parted(links []linkItem) (between, own, across []linkItem) {
	for _, l := range links {
		switch {
		case l.across():
			across = append(across, l)
		case l.From.Outlet == l.To.Outlet && l.From.Outlet != "":
			own = append(own, l)
		default:
			between = append(between, l)
		}
	}
	return between, own, across
}

func (e *env) printLinks(key string, links []linkItem) {
	if key != "" {
		e.section(key, len(links))
	}
	for _, l := range links {
		e.printLink(l)
	}
}

// passagesShown is how many passages of a link a person is shown, and
// passageLetters how much of each.
const (
	passagesShown  = 3
	passageLetters = 140
)

func (e *env) printLink(l linkItem) {
	sign := e.text("arrow")
	if l.Direction == tawatur.DirectionUnknown && !l.Inferred {
		sign = " = "
	}
	fmt.Fprintf(e.stdout, "\n  %s%s%s\n    %s\n", e.end(l.From), sign, e.end(l.To),
		e.isolate(e.word("kind", string(l.Kind)), e.text("cmd.lineage.shared", percent(l.Containment)), e.because(l)))
	for i, p := range l.Passages {
		if i == passagesShown {
			fmt.Fprintf(e.stdout, "      %s\n", e.say.Count("count.more_passages", len(l.Passages)-i))
			break
		}
		if p.Text != "" {
			fmt.Fprintf(e.stdout, "      «%s»\n", e.isolate(short(p.Text, passageLetters)))
		}
	}
}

// because says by what the direction of a link is known.
func (e *env) because(l linkItem) string {
	if l.Inferred {
		if l.Direction == tawatur.DirectionCredit {
			return e.text("cmd.lineage.credited")
		}
		return e.text("cmd.lineage.sibling")
	}
	if l.Direction == tawatur.DirectionUnknown && l.Evidence != "" { // the agency that both have it from
		return e.text("cmd.lineage.both", e.list([]string{l.Evidence}))
	}
	s := e.word("direction", string(l.Direction))
	told := l.Direction == tawatur.DirectionTime && !l.From.PublishedAt.IsZero() // with both ends
	if l.Evidence != "" && !told {
		s += " (" + e.list([]string{l.Evidence}) + ")"
	}
	return s
}

// percent is a share in whole percent.
func percent(share float64) int { return int(100*share + 0.5) }
