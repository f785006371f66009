package chain

import (
	"slices"

	"tawatur"
)

// against makes the lanes of what stands against a claim, one for each manner,
// with the sources that say so and the reports that carry their word. They are
// not numbered: independence is counted among those who assert, not among these.
func against(c *tawatur.Claim, in Input) []Lane {
	var hows []tawatur.How
	roots := map[tawatur.How][]*Node{}
	for i, x := range c.Contradictions {
		n := &Node{Kind: Report, Label: outletOr(x.Outlet, x.Report), Href: in.AgainstLink(i), Index: i}
		if day := in.Day(x.Report); !day.IsZero() {
			n.Note = in.Say.ShortDay(day)
		}
		if !slices.Contains(hows, x.How) {
			hows = append(hows, x.How)
		}
		level := roots[x.How]
		hang(&level, againstPath(x, in), n)
		roots[x.How] = level
	}
	var lanes []Lane
	for _, how := range hows {
		adopt(roots[how])
		lanes = append(lanes, Lane{Start: roots[how], Reports: countReports(roots[how]), How: in.Say.Text("how." + string(how))})
	}
	return lanes
}

func againstPath(x tawatur.Contradiction, in Input) []*Node {
	a, found := in.Behind(x)
	name := string(x.SourceName)
	var path []*Node
	if name != "" && !sameMedium(name, x.Outlet) {
		kind := Source
		if found && a.SourceKind == tawatur.SourceAnonymous {
			kind = Anonymous
		}
		path = append(path, &Node{Kind: kind, Label: name, Index: -1})
	}
	for _, t := range transmitters(a.Chain, x.Outlet) {
		path = append(path, &Node{Kind: Transmitter, Label: t, Index: -1})
	}
	return path
}
