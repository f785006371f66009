package chain

import (
	"slices"

	"tawatur/locale"
)

// extent is how much of a diagram is shown one by one. What is over it is bundled with
// its like or folded into one box that says how much there is and leads to the whole.
type extent struct {
	// lanes are drawn in full; of more, those of one report are low lines, so many.
	lanes, lines int
	// leaves are how many reports and bundles all lanes have together, against those that
	// contradict, next how many stations hang from one. alone is from how many reports without copies they are a
	// bundle, copies likewise.
	leaves, against, next, alone, copies int
	// names are how many reports all bundles name, and one bundle at the least and most.
	names, fewNames, mostNames int
}

// most is as good as no bound.
const most = 1 << 30

// glance is what is read at a glance.
func glance() extent {
	return extent{lanes: 6, lines: 12, leaves: 12, against: 6, next: 6, alone: 2, copies: 3, names: 40, fewNames: 4, mostNames: 12}
}

// whole leaves no station and no origin out; of very many reports in one bundle, the list
// of all statements has the names.
func whole() extent {
	return extent{lanes: 6, lines: most, leaves: most, against: most, next: most, alone: 3, copies: 3, names: most, fewNames: 48, mostNames: 48}
}

// Fold gives the diagram at a glance: the heavier stations first, reports of one chain
// and long rows of copies bundled, minor origins folded. The diagram itself stays as it is.
func (d Diagram) Fold(say *locale.Printer) Diagram { return d.within(glance(), say) }

// Whole is [Diagram.Fold] with no origin and no station folded.
func (d Diagram) Whole(say *locale.Printer) Diagram { return d.within(whole(), say) }

func (d Diagram) within(e extent, say *locale.Printer) Diagram {
	f := folder{extent: e, say: say, rest: d.Rest}
	drawn, further := f.split(d.Lanes)
	d.Lanes, d.Against = f.lanes(drawn, f.leaves), f.lanes(d.Against, f.against)
	d.Further = folder{extent: whole(), say: say, rest: d.Rest}.lanes(further, most)
	f.cutNames(slices.Concat(d.Lanes, d.Against))
	return d
}

type folder struct {
	extent
	say  *locale.Printer
	rest string
}

// split gives the lanes that are drawn and those that are folded. Few lanes stay as they
// are; of many the heavier ones stand first, and those of one report are lines.
func (f folder) split(in []Lane) (drawn, further []Lane) {
	if len(in) <= f.extent.lanes {
		return in, nil
	}
	var lines []Lane
	for _, l := range in {
		if l.Reports == 1 {
			l.Line = true
			lines = append(lines, l)
		} else {
			drawn = append(drawn, l)
		}
	}
	slices.SortStableFunc(drawn, func(a, b Lane) int { return b.Reports - a.Reports })
	if len(drawn) > f.extent.lanes+1 && f.lines < most {
		drawn, further = drawn[:f.extent.lanes:f.extent.lanes], drawn[f.extent.lanes:]
	}
	if len(lines) > f.lines+1 {
		lines, further = lines[:f.lines:f.lines], append(further, lines[f.lines:]...)
	}
	return append(drawn, lines...), further
}

// lanes folds each lane; the leaves are shared out by how many reports they have.
func (f folder) lanes(in []Lane, leaves int) []Lane {
	reports := 0
	for _, l := range in {
		reports += l.Reports
	}
	out := make([]Lane, len(in))
	for i, l := range in {
		l.Start = f.nodes(l.Start, 0, share(leaves, l.Reports, reports))
		out[i] = l
	}
	return out
}

// share is that of a part in what is shared out, at least one.
func share(of, part, all int) int {
	if of == most {
		return most
	}
	return max(1, of*part/max(all, 1))
}

// nodes folds the nodes of one level, the heaviest first, to about so many leaves; via is
// the number of transmitters before. Reports that nobody copied are one bundle where there
// are many.
func (f folder) nodes(in []*Node, via, leaves int) []*Node {
	if len(in) <= f.alone+1 && countReports(in) <= max(leaves, f.alone+1) {
		return f.inOrder(in, via, leaves)
	}
	kept, alone := partition(in)
	if len(alone) > f.alone+1 {
		alone = []*Node{f.bundle(alone, "count.reports")}
	}
	var rest []*Node
	if room := min(f.next, leaves) - min(len(alone), 1); len(kept) > max(room, 1) {
		kept, rest = kept[:max(room-1, 1)], kept[max(room-1, 1):]
	}
	var out []*Node
	reports := countReports(kept)
	for _, n := range kept {
		out = append(out, f.node(n, via, share(leaves-len(alone), n.reports(), reports))...)
	}
	if len(rest) > 0 {
		out = append(out, f.more(rest))
	}
	return append(out, alone...)
}

// inOrder folds what hangs from few nodes and leaves these as they come: by publication.
func (f folder) inOrder(in []*Node, via, leaves int) (out []*Node) {
	reports := countReports(in)
	for _, n := range in {
		if n.Kind == Report && len(n.Copies) == 0 {
			out = append(out, n)
		} else {
			out = append(out, f.node(n, via, share(leaves, n.reports(), reports))...)
		}
	}
	return out
}

// partition parts reports that nobody copied from all else, which comes heaviest first.
func partition(in []*Node) (kept, alone []*Node) {
	for _, n := range in {
		if n.Kind == Report && len(n.Copies) == 0 {
			alone = append(alone, n)
		} else {
			kept = append(kept, n)
		}
	}
	slices.SortStableFunc(kept, func(a, b *Node) int { return b.reports() - a.reports() })
	return kept, alone
}

// node folds one node. A third transmitter in a row is written into the box
// of the second, since there are two columns of them.
func (f folder) node(n *Node, via, leaves int) []*Node {
	m := *n
	if n.Kind == Transmitter {
		via++
	}
	if len(n.Copies) > f.copies+1 {
		m.Copies = []*Node{f.bundle(n.Copies, "count.copies")}
	}
	if k := countReports(n.Next); k > 3 {
		m.Note = f.say.Count("count.reports", k)
	}
	if via < 2 || n.Kind != Transmitter {
		m.Next = f.nodes(n.Next, via, leaves)
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
		out = append(out, f.node(&joined, via-1, leaves)...)
	}
	if m.Next = f.nodes(m.Next, via, leaves); len(m.Next) > 0 {
		out = append([]*Node{&m}, out...)
	}
	return out
}

// bundle puts reports together that came to it in one way; key counts them.
func (f folder) bundle(reports []*Node, key string) *Node {
	return &Node{Kind: Bundle, Index: -1, Href: f.rest, Label: f.say.Count(key, len(reports)), Members: reports}
}

// cutNames bounds how many reports bundles name: the fewer the more bundles there are.
func (f folder) cutNames(lanes []Lane) {
	var bundles []*Node
	for _, l := range lanes {
		for _, n := range l.Start {
			n.walk(func(m *Node) {
				if m.Kind == Bundle {
					bundles = append(bundles, m)
				}
			})
		}
	}
	n := min(max(f.names/max(len(bundles), 1), f.fewNames), f.mostNames)
	for _, b := range bundles {
		if len(b.Members) > n+1 {
			b.Members, b.Folded = b.Members[:n], len(b.Members)-n
		}
	}
}

// more folds stations, with how many there are, or how many reports.
func (f folder) more(nodes []*Node) *Node {
	n := countReports(nodes)
	m := &Node{Kind: More, Folded: n, Href: f.rest, Index: -1, Label: f.say.Count("count.more_reports", n)}
	if n == len(nodes) {
		m.Label = f.say.Count("count.more_lines", n)
	}
	return m
}
