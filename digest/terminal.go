package digest

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture/chain"
)

// Terminal writes the comparison as lines of text, wrapped at o.Width columns.
// Names and quotations stand in bidi isolates, and Arabic lines begin with a
// right-to-left mark, so that terminals that order lines show them rightly and
// others show them in logical order. The error is that of o's language or of w.
func Terminal(w io.Writer, c *tawatur.Comparison, get Get, o Options) error {
	say, err := locale.New(o.Lang)
	if err != nil {
		return err
	}
	shown, leftOut := ordered(c, o.MaxStories)
	t := &printer{say: say, out: newLines(o, say.RTL())}
	v := &viewer{say: say, get: get, marks: &evidence{get: get, say: say}}
	if isFiction(shown) {
		t.out.put(0, dim, "✎ "+say.Text("fiction."+say.Lang()))
		t.out.blank()
	}
	if len(shown) == 0 {
		t.out.put(0, bold, say.Text("empty.title"))
		t.out.put(0, plain, say.Text("empty.hint", locale.Isolate("tawatur compare reports/ -o digest.html")))
	}
	for i, s := range shown {
		view := v.story(s, i+1)
		view.foldClaims(cmp.Or(max(o.MaxClaims, 0), claimsInFull))
		t.story(view, i+1)
	}
	if leftOut > 0 {
		t.out.put(0, bold, say.Count("count.left_out", leftOut)+" "+
			say.Text("page.left_out.hint", locale.Isolate(say.Text("page.flag"))))
	}
	t.skips(o.Skips)
	_, err = io.WriteString(w, t.out.String())
	return err
}

// printer writes views as lines.
type printer struct {
	say *locale.Printer
	out *lines
}

func (t *printer) story(s *storyView, n int) {
	t.out.put(0, bold, fmt.Sprintf("%d. %s", n, locale.Isolate(oneLine(s.Headline))))
	t.out.put(3, plain, s.Heading)
	t.out.put(3, dim, s.Days)
	if len(s.Claims) == 0 {
		t.out.put(3, dim, t.say.Text("claim.none"))
	}
	for _, c := range s.Claims {
		t.out.blank()
		t.claim(c)
	}
	if len(s.Further) > 0 {
		t.out.blank()
		t.out.put(3, dim, t.say.Count("count.more_claims", len(s.Further))+t.say.Text("sep.dot")+
			t.say.Text("claim.in_page", locale.Isolate("-o digest.html")))
	}
	if len(s.Lone) > 0 {
		t.out.blank()
		t.out.put(3, dim, t.say.Text("claim.lone")+": "+t.say.Count("count.claims", len(s.Lone)))
	}
	for _, x := range s.Tallies {
		t.tally(x)
	}
	t.wordings(s.Wordings)
	t.links("lineage.title", s.Links)
	t.links("lineage.across", s.Across)
	t.out.blank()
}

func (t *printer) claim(c *claimView) {
	t.out.put(3, bold, "• "+locale.Isolate(oneLine(c.Text)))
	t.out.put(5, bold, c.Verdict+"   "+meter(c.Diagram))
	heading := c.Heading
	if c.Confidence != "" {
		heading += " (" + c.Confidence + ")"
	}
	t.out.put(5, dim, heading)
	d := c.Diagram.Fold(t.say)
	for _, l := range d.Lanes {
		t.lane(l, laneStyle(l.Number))
		if i := l.Number - 1; i < len(c.Origins) {
			t.out.put(10, dim, c.Origins[i].Why)
			if c.Origins[i].Open != "" {
				t.out.put(10, dim, "? "+c.Origins[i].Open)
			}
			for _, doubt := range c.Origins[i].Doubts {
				t.out.put(10, dim, "? "+doubt)
			}
			t.unsure(c.Origins[i].Statements)
		}
	}
	if len(d.Further) > 0 {
		t.out.put(7, plain, d.FurtherWords(t.say))
	}
	for _, l := range d.Against {
		t.lane(l, bold)
		t.out.put(10, dim, t.say.Text("chain.against")+": "+l.How)
	}
	for _, x := range c.Against {
		t.out.put(10, plain, locale.Isolate(x.Outlet)+": «"+locale.Isolate(oneLine(x.Quote))+"»")
		t.unsure([]statement{x})
	}
	if len(c.Silent) > 0 {
		t.out.put(7, dim, t.say.Text("claim.silent")+": "+locale.IsolateAll(c.Silent, t.say.Text("sep.list")))
	}
}

// unsure tells of the statements whose reading is not quite sure.
func (t *printer) unsure(list []statement) {
	for _, s := range list {
		if s.Unsure.Why != "" {
			t.out.put(10, dim, "? "+locale.Isolate(s.Outlet)+": "+s.Unsure.Why)
		}
	}
}

// lane writes an origin as its chains, one a line, copies below their report.
func (t *printer) lane(l chain.Lane, st style) {
	sign := "≠"
	if l.Number > 0 {
		sign = fmt.Sprintf("(%d)", l.Number)
	}
	for _, n := range l.Start {
		t.node(n, 7, sign+" ", st)
		sign = strings.Repeat(" ", len([]rune(sign)))
	}
}

// node writes one station, its copies, and those after it, each level further
// in. Stations that have one way on share a line.
func (t *printer) node(n *chain.Node, indent int, before string, st style) {
	line := before + t.station(n)
	for len(n.Next) == 1 && n.Kind != chain.Report {
		n = n.Next[0]
		line += t.say.Text("arrow") + t.station(n)
	}
	t.out.put(indent, st, line)
	for _, c := range n.Copies {
		tag := "= "
		if c.Kind == chain.Report {
			tag += t.say.Text("chain.copy") + ": "
		}
		t.out.put(indent+6, plain, tag+t.station(c))
	}
	for _, m := range n.Next {
		t.node(m, indent+4, strings.TrimLeft(t.say.Text("arrow"), " "), st)
	}
}

func (t *printer) station(n *chain.Node) string {
	s := locale.Isolate(oneLine(n.Label))
	switch n.Kind {
	case chain.Anonymous:
		s += " (" + t.say.Text("source.anonymous") + ")"
	case chain.Family:
		s += " (" + t.say.Text("chain.family") + ")"
	case chain.Report:
		s = "[" + s + "]"
		if n.Note != "" {
			s += " " + n.Note
		}
	case chain.Bundle:
		s = "[" + n.Named(t.say) + "]"
	}
	return s
}

func (t *printer) tally(x tallyView) {
	t.out.blank()
	t.out.put(3, bold, "Σ "+x.Title)
	for _, f := range x.Values {
		t.out.put(5, plain, f.Day+t.say.Text("sep.dot")+t.figure(f)+t.say.Text("sep.dot")+locale.Isolate(f.Outlet)+
			fmt.Sprintf(" (%d)", f.Number))
		if f.Parts != "" {
			t.out.put(8, dim, f.Parts)
		}
	}
	for _, p := range x.Conflicts {
		t.out.put(5, bold, "≠ "+t.say.Text("tally.conflicts")+": "+t.figure(p.A)+" ≠ "+t.figure(p.B))
	}
	for _, p := range x.Revisions {
		t.out.put(5, plain, t.say.Text("tally.revisions")+": "+t.figure(p.A)+t.say.Text("arrow")+t.figure(p.B))
	}
	for _, p := range x.Unclear {
		t.out.put(5, plain, "? "+t.say.Text("tally.unclear")+": "+t.figure(p.A)+t.say.Text("sep.dot")+t.figure(p.B))
	}
}

func (t *printer) figure(f figureView) string {
	s := locale.Isolate(oneLine(f.Text))
	if f.Source != "" {
		s += " (" + locale.Isolate(f.Source) + ")"
	}
	return s
}

func (t *printer) wordings(ws []wordingView) {
	for _, w := range ws {
		t.out.blank()
		t.out.put(3, bold, "≈ "+t.say.Text("wording.of", locale.Isolate(w.Of)))
		for _, e := range w.Expressions {
			var who []string
			for _, u := range e.Uses {
				who = append(who, u.Outlet)
			}
			t.out.put(5, plain, locale.Isolate(e.Text)+": "+locale.IsolateAll(who, t.say.Text("sep.list")))
		}
	}
}

func (t *printer) links(title string, ls []linkView) {
	if len(ls) == 0 {
		return
	}
	t.out.blank()
	t.out.put(3, bold, t.say.Text(title))
	for _, l := range ls {
		s := ""
		for _, p := range l.Words {
			if p.IsArg() && p.Arg < 2 {
				s += locale.Isolate(p.Text)
			} else {
				s += p.Text
			}
		}
		t.out.put(5, plain, s)
	}
}

func (t *printer) skips(skips []tawatur.Skip) {
	if len(skips) == 0 {
		return
	}
	t.out.put(0, bold, t.say.Text("skips.title"))
	for _, s := range skips {
		line := locale.Isolate(oneLine(s.Input)) + ": " + t.say.Text("skip."+string(s.Reason))
		if s.Detail != "" {
			line += " — " + locale.Isolate(oneLine(s.Detail))
		}
		if s.Kept {
			line += " (" + t.say.Text("skips.kept") + ")"
		}
		t.out.put(2, plain, line)
	}
}

// meter shows the origins and the reports of each as a row of signs.
func meter(d chain.Diagram) string {
	var parts []string
	for i, l := range d.Lanes {
		if i == 12 {
			parts = append(parts, fmt.Sprintf("+%d", len(d.Lanes)-i))
			break
		}
		dots := strings.Repeat("●", min(l.Reports, 12))
		if l.Reports > 12 {
			dots += fmt.Sprintf("+%d", l.Reports-12)
		}
		parts = append(parts, fmt.Sprintf("(%d)%s", l.Number, dots))
	}
	for _, l := range d.Against {
		parts = append(parts, "≠"+strings.Repeat("○", min(l.Reports, 12)))
	}
	return strings.Join(parts, " ")
}
