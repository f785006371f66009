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
	if len(d.Further) > 0 {
		lines = append(lines, d.FurtherWords(say))
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
		s := before + n.Named(say)
		if n.Kind == Report && n.Note != "" {
			s += " (" + n.Note + ")"
		}
		for i, c := range n.Copies {
			if i == 0 {
				s += " + " + say.Text("chain.copy") + ": "
			} else {
				s += say.Text("sep.list")
			}
			s += c.Named(say)
		}
		if len(n.Next) == 0 {
			out = append(out, s)
			continue
		}
		out = append(out, sentences(n.Next, s+say.Text("arrow"), say)...)
	}
	return out
}

// Named is the label of a station; that of a bundle is followed by its reports.
func (n *Node) Named(say *locale.Printer) string {
	s := locale.Isolate(n.Label)
	for i, m := range n.Members {
		if i == 0 {
			s += ": "
		} else {
			s += say.Text("sep.list")
		}
		s += locale.Isolate(m.Label)
	}
	if n.Kind == Bundle && n.Folded > 0 {
		s += say.Text("sep.list") + "+" + say.Number(float64(n.Folded))
	}
	return s
}
