package tallychart

import (
	"slices"

	"tawatur"
	"tawatur/locale"
)

// Relations tells in words how figures stand to one another: which exclude each other,
// which were revised, of which nobody knows the later, and the parts of which.
func (c Chart) Relations(say *locale.Printer) (lines []string) {
	for _, kind := range []struct {
		pairs      [][2]int
		head, pair string
	}{{c.Conflicts, "tally.conflicts", "tally.pair"}, {c.Revisions, "tally.revisions", "tally.revision"}, {c.Unclear, "tally.unclear", "tally.pair"}} {
		for _, p := range kind.pairs {
			a, b := c.Points[p[0]], c.Points[p[1]]
			lines = append(lines, say.Text(kind.head)+": "+say.Text(kind.pair, a.Value(say), a.who(say), b.Value(say), b.who(say)))
		}
	}
	for _, b := range c.Breakdowns {
		lines = append(lines, c.Points[b.Point].Value(say)+say.Text("sep.dot")+b.Words(say))
	}
	return lines
}

// steps leaves out the revisions that others lead over: of a value that was given anew
// twice, the two steps are drawn.
func steps(pairs [][2]int) (out [][2]int) {
	has := map[[2]int]bool{}
	for _, p := range pairs {
		has[p] = true
	}
	for _, p := range pairs {
		over := slices.ContainsFunc(pairs, func(q [2]int) bool { return q[0] == p[0] && q[1] != p[1] && q[1] != p[0] && has[[2]int{q[1], p[1]}] })
		if !over {
			out = append(out, p)
		}
	}
	return out
}

// who is the source of a figure, or else the outlets that give it, and its day.
func (p Point) who(say *locale.Printer) string {
	who := p.Source
	if who == "" {
		who = p.Outlets[0]
	}
	return locale.Isolate(who) + say.Text("sep.list") + say.ShortDay(p.Day)
}

// Words says which parts a report names of a figure, and how they stand to it.
func (b Breakdown) Words(say *locale.Printer) string {
	var texts []string
	for _, p := range b.Parts {
		texts = append(texts, p.Text)
	}
	words := say.Text("tally.parts", locale.IsolateAll(texts, say.Text("sep.list")))
	if b.Sum != "" {
		words += say.Text("sep.dot") + say.Text("tally.sum."+string(b.Sum))
	}
	return words
}

// doubtful tells that the parts cannot all be right beside their whole.
func (b Breakdown) doubtful() bool {
	return b.Sum == tawatur.PartLarger || b.Sum == tawatur.PartsLarger
}
