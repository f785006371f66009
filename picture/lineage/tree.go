// Package lineage draws which report of a story takes its words from which, and when:
// time runs in the direction of reading, and each report hangs from the one that most of
// its text stands in. [Build] makes a [Forest] of the links; [Draw] lays it out.
package lineage

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/locale"
)

// Report is what the picture needs to know of a report.
type Report struct {
	ID, Outlet string
	Published  tawatur.Day
	// Href leads to the report.
	Href string
}

// Node is a report, or an agency that is not among the reports, with those that
// took words from it.
type Node struct {
	Report
	// Agency is true of one that is inferred from its text's carriers.
	Agency bool
	// Link is that to what the node hangs from; nil at a root.
	Link *tawatur.Link
	Next []*Node
}

// Forest is the lineage of a story.
type Forest struct {
	Heading string
	// Roots take from nobody, or from whom is not known; those from which most reports
	// took come first.
	Roots []*Node
	// Alone is how many reports share their text with no other.
	Alone int
}

// Build hangs each report from the one end that its link names as earlier, and of
// several from that which shares most with it. Links of words that both quote hang
// nothing; where the direction of a link is not known, the later in order hangs from the
// earlier. reports are in order of publication.
func Build(reports []Report, links []tawatur.Link, heading string) Forest {
	f := Forest{Heading: heading}
	nodes := map[string]*Node{}
	order := map[string]int{}
	for i, r := range reports {
		nodes[r.ID], order[r.ID] = &Node{Report: r}, i
	}
	best := map[string]*tawatur.Link{}
	for i := range links {
		l := &links[i]
		if l.Kind == tawatur.Quotes {
			continue
		}
		_, to := ends(l, order)
		if b := best[to]; nodes[to] != nil && (b == nil || better(l, b)) {
			best[to] = l
		}
	}
	agencies := map[string]*Node{}
	for _, r := range reports {
		l := best[r.ID]
		if l == nil {
			continue
		}
		from, _ := ends(l, order)
		parent := nodes[from]
		if l.Inferred && parent == nil {
			if parent = agencies[from]; parent == nil {
				parent = &Node{Report: Report{ID: from, Outlet: from}, Agency: true}
				agencies[from] = parent
				f.Roots = append(f.Roots, parent)
			}
		}
		if n := nodes[r.ID]; parent != nil && !parent.under(n) {
			n.Link = l
			parent.Next = append(parent.Next, n)
		}
	}
	for _, r := range reports {
		if n := nodes[r.ID]; n.Link == nil {
			if len(n.Next) == 0 {
				f.Alone++
			} else {
				f.Roots = append(f.Roots, n)
			}
		}
	}
	slices.SortStableFunc(f.Roots, func(a, b *Node) int { return b.size() - a.size() })
	return f
}

// ends gives the ends of a link, the one that was first first.
func ends(l *tawatur.Link, order map[string]int) (from, to string) {
	if l.Why == tawatur.DirectionUnknown && !l.Inferred && order[l.From] > order[l.To] {
		return l.To, l.From
	}
	return l.From, l.To
}

// better prefers a link whose direction is known, then the one that shares more.
func better(a, b *tawatur.Link) bool {
	known := func(l *tawatur.Link) int {
		if l.Why == tawatur.DirectionUnknown {
			return 0
		}
		return 1
	}
	return cmp.Or(known(a)-known(b), cmp.Compare(a.Containment, b.Containment)) > 0
}

// under reports whether the node hangs, however far, from another.
func (n *Node) under(root *Node) bool {
	if n == root {
		return true
	}
	return slices.ContainsFunc(root.Next, n.under)
}

// size is how many reports hang from the node, itself included.
func (n *Node) size() int {
	k := 1
	for _, m := range n.Next {
		k += m.size()
	}
	return k
}

// Words tells the forest in words, a line a link: its text equivalent.
func (f Forest) Words(say *locale.Printer) (lines []string) {
	var walk func(n *Node)
	walk = func(n *Node) {
		for _, m := range n.Next {
			key := "link.credit"
			if m.Link.Why == tawatur.DirectionUnknown {
				key = "link.unknown"
			}
			lines = append(lines, say.Text(key, locale.Isolate(n.label()), locale.Isolate(m.label()), say.Text("kind."+string(m.Link.Kind)),
				int(100*m.Link.Containment+0.5), say.Text("direction."+string(m.Link.Why))))
			walk(m)
		}
	}
	for _, r := range f.Roots {
		walk(r)
	}
	return lines
}

func (n *Node) label() string { return cmp.Or(n.Outlet, n.ID) }
