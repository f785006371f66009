package chain

import "tawatur/locale"

// The limits of a picture that is read at a glance. What is over them is
// folded into one box that says how many there are and leads to the list.
const (
	maxLanes  = 8
	maxNext   = 7
	maxCopies = 3
	maxSilent = 14
)

// Fold returns the diagram with long bundles and many lanes folded. The
// diagram itself stays as it is.
func (d Diagram) Fold(say *locale.Printer) Diagram {
	f := folder{say: say, rest: d.Rest}
	d.Lanes = f.lanes(d.Lanes)
	if len(d.Lanes) > maxLanes {
		d.MoreLanes = len(d.Lanes) - (maxLanes - 1)
		d.Lanes = d.Lanes[:maxLanes-1]
	}
	d.Against = f.lanes(d.Against)
	return d
}

type folder struct {
	say  *locale.Printer
	rest string
}

func (f folder) lanes(in []Lane) []Lane {
	out := make([]Lane, len(in))
	for i, l := range in {
		l.Start = f.nodes(l.Start, 0)
		out[i] = l
	}
	return out
}

// nodes folds the nodes of one level; via is the number of transmitters before.
func (f folder) nodes(in []*Node, via int) []*Node {
	kept := in
	if len(in) > maxNext {
		kept = in[:maxNext-1]
	}
	var out []*Node
	for _, n := range kept {
		out = append(out, f.node(n, via)...)
	}
	if len(kept) < len(in) {
		out = append(out, f.more(countReports(in[len(kept):])))
	}
	return out
}

// node folds one node. A third transmitter in a row is written into the box
// of the second, since there are two columns of them.
func (f folder) node(n *Node, via int) []*Node {
	m := *n
	if n.Kind == Transmitter {
		via++
	}
	if len(n.Copies) > maxCopies+1 {
		m.Copies = append(n.Copies[:maxCopies:maxCopies],
			&Node{Kind: More, Folded: len(n.Copies) - maxCopies, Href: f.rest, Index: -1,
				Label: f.say.Count("count.copies", len(n.Copies)-maxCopies)})
	}
	if via < 2 || n.Kind != Transmitter {
		m.Next = f.nodes(n.Next, via)
		return []*Node{&m}
	}
	m.Next = nil
	var out []*Node
	for _, next := range n.Next {
		if next.Kind != Transmitter {
			m.Next = append(m.Next, next)
			continue
		}
		joined := *next
		joined.Label = n.Label + f.say.Text("arrow") + next.Label
		out = append(out, f.node(&joined, via-1)...)
	}
	if m.Next = f.nodes(m.Next, via); len(m.Next) > 0 {
		out = append([]*Node{&m}, out...)
	}
	return out
}

func (f folder) more(reports int) *Node {
	return &Node{Kind: More, Folded: reports, Href: f.rest, Index: -1,
		Label: f.say.Count("count.more_reports", reports)}
}
