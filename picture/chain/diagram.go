// Package chain draws a claim's chain of transmission: who said it, who passed
// it on, who published it. [Build] makes a [Diagram] of a claim, a forest with
// one [Lane] for each independent origin; [Diagram.Fold] folds what would not
// fit; [Draw] lays it out as a [Drawing], and [Drawing.SVG] writes it.
package chain

import "tawatur/locale"

// Kind is what a node of a chain stands for.
type Kind string

// The kinds of node.
const (
	Source      Kind = "source"      // who said it, with a name
	Anonymous   Kind = "anonymous"   // who said it, without a name
	Family      Kind = "family"      // a publisher whose outlets name no source
	Transmitter Kind = "transmitter" // who passed it on
	Report      Kind = "report"      // the report that carries it
	Bundle      Kind = "bundle"      // reports that have it by the same chain, or copy the same
	More        Kind = "more"        // what was folded
)

// Node is a station of the chain.
type Node struct {
	Kind Kind
	// Label is the name in full; of More, the words for what was folded.
	Label string
	// Note is the day of a report, "" when not known; of a station before many reports,
	// how many they are.
	Note string
	// Href leads to the words of a report, "" when they are not at hand.
	Href string
	// Index is the assertion or contradiction of a report; -1 otherwise.
	Index int
	// Copies are the reports that copied this one.
	Copies []*Node
	// Members are the reports of a Bundle that are named.
	Members []*Node
	// Folded is the number of reports that a More node stands for, or a Bundle besides
	// those that it names.
	Folded int
	// Next are the stations that took it from here.
	Next []*Node
}

// Lane is one independent origin, or one manner of standing against a claim.
type Lane struct {
	// Number counts the origins from 1; it is 0 in what stands against.
	Number int
	// Start are the first stations; nearly always one.
	Start []*Node
	// Reports is the number of reports in the lane, copies included.
	Reports int
	// Line tells that the lane is one line of many, and drawn low.
	Line bool
	// How says in words in what manner a lane stands against the claim.
	How string
}

// Diagram is the picture of one claim before it is laid out.
type Diagram struct {
	// Heading says the picture in words.
	Heading string
	Lanes   []Lane
	Against []Lane
	Silent  []string
	// Further are the origins that were folded; Rest leads to all of them.
	Further []Lane
	Rest    string
}

// FurtherWords says how many origins were folded, and whether each is but one line.
func (d Diagram) FurtherWords(say *locale.Printer) string {
	for _, l := range d.Further {
		if l.Reports > 1 {
			return say.Count("count.more_origins", len(d.Further))
		}
	}
	return say.Count("count.more_lines", len(d.Further))
}

// mostThreads is how many threads lead to a bundle.
const mostThreads = 6

// threads is how many reports hang from the node, copies not counted: a copy
// adds no thread of its own.
func (n *Node) threads() int {
	switch n.Kind {
	case Report:
		return 1
	case More, Bundle:
		return min(n.Folded+len(n.Members), mostThreads)
	}
	sum := 0
	for _, m := range n.Next {
		sum += m.threads()
	}
	return max(sum, 1)
}

// depth is the longest row of transmitters from the node on, itself included.
func (n *Node) depth() int {
	d := 0
	for _, m := range n.Next {
		d = max(d, m.depth())
	}
	if n.Kind == Transmitter {
		d++
	}
	return d
}

// walk visits the node and all after it, copies and members included.
func (n *Node) walk(visit func(*Node)) {
	visit(n)
	for _, c := range n.Copies {
		c.walk(visit)
	}
	for _, m := range n.Members {
		m.walk(visit)
	}
	for _, m := range n.Next {
		m.walk(visit)
	}
}
