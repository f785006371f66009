package chain

import (
	"slices"

	"tawatur"
)

// against makes the lanes of what stands against a claim, one for each source
// that says otherwise, with the reports that carry its word.
func against(c *tawatur.Claim, in Input) []Lane {
	var start []*Node
	hows := map[int]tawatur.How{}
	for i, x := range c.Contradictions {
		n := &Node{Kind: Report, Label: outletOr(x.Outlet, x.Report), Href: in.AgainstLink(i), Index: i}
		if day := in.Day(x.Report); !day.IsZero() {
			n.Note = in.Say.ShortDay(day)
		}
		hows[i] = x.How
		hang(&start, againstPath(x, in), n)
	}
	adopt(start)
	var lanes []Lane
	for _, n := range start {
		level := []*Node{n}
		lanes = append(lanes, Lane{Start: level, Reports: countReports(level), How: howWords(n, hows, in)})
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

// howWords names every manner in which a lane stands against, once each.
func howWords(n *Node, hows map[int]tawatur.How, in Input) string {
	var seen []tawatur.How
	words := ""
	n.walk(func(m *Node) {
		if m.Kind != Report || slices.Contains(seen, hows[m.Index]) {
			return
		}
		seen = append(seen, hows[m.Index])
		if words != "" {
			words += in.Say.Text("sep.list")
		}
		words += in.Say.Text("how." + string(hows[m.Index]))
	})
	return words
}
