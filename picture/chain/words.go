package chain

import (
	"strconv"
	"strings"

	"tawatur/locale"
)

// Words tells the diagram in words, a line a lane: the text equivalent of the
// picture.
func (d Diagram) Words(say *locale.Printer) string {
	var lines []string
	for _, l := range d.Lanes {
		for i, s := range sentences(l.Start, "", say) {
			if i == 0 {
				s = strconv.Itoa(l.Number) + ": " + s
			}
			lines = append(lines, s)
		}
	}
	if d.MoreLanes > 0 {
		lines = append(lines, say.Count("count.more_origins", d.MoreLanes))
	}
	for _, l := range d.Against {
		for _, s := range sentences(l.Start, "", say) {
			lines = append(lines, say.Text("chain.against")+" ("+l.How+"): "+s)
		}
	}
	if len(d.Silent) > 0 {
		lines = append(lines, say.Text("claim.silent")+": "+strings.Join(d.Silent, say.Text("sep.list")))
	}
	return strings.Join(lines, "\n")
}

// sentences gives one "source → transmitter → outlet (copies)" a report.
func sentences(level []*Node, before string, say *locale.Printer) []string {
	var out []string
	for _, n := range level {
		s := before + locale.Isolate(n.Label)
		if n.Kind == Report && n.Note != "" {
			s += " (" + n.Note + ")"
		}
		for i, c := range n.Copies {
			if i == 0 {
				s += " + " + say.Text("chain.copy") + ": "
			} else {
				s += say.Text("sep.list")
			}
			s += locale.Isolate(c.Label)
		}
		if len(n.Next) == 0 {
			out = append(out, s)
			continue
		}
		out = append(out, sentences(n.Next, s+say.Text("arrow"), say)...)
	}
	return out
}
