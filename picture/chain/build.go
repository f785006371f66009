package chain

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/locale"
)

// Input is what the picture needs besides the claim.
type Input struct {
	// Heading says the picture in words.
	Heading string
	// Link and AgainstLink lead to the words of an assertion and of a
	// contradiction, by index; "" where they are not at hand.
	Link, AgainstLink func(i int) string
	// Behind finds the attribution in which a contradiction stands.
	Behind func(x tawatur.Contradiction) (tawatur.Attribution, bool)
	// Day is the day of publication of a report.
	Day func(report string) tawatur.Day
	// Rest leads to the list of all statements.
	Rest string
	Say  *locale.Printer
}

// Build makes the diagram of a claim. Nothing is folded.
func Build(c *tawatur.Claim, in Input) Diagram {
	d := Diagram{Heading: in.Heading, Silent: c.Silent, Rest: in.Rest}
	for i := range c.Origins {
		b := builder{claim: c, origin: &c.Origins[i], in: in}
		d.Lanes = append(d.Lanes, b.lane(i+1))
	}
	d.Against = against(c, in)
	return d
}

// builder makes the lane of one origin.
type builder struct {
	claim  *tawatur.Claim
	origin *tawatur.Origin
	in     Input
	start  []*Node
}

func (b *builder) lane(number int) Lane {
	copies := map[int][]int{}
	var originals []int
	for _, i := range b.origin.Assertions {
		if i < 0 || i >= len(b.claim.Assertions) {
			continue
		}
		if root := b.copied(i); root != i {
			copies[root] = append(copies[root], i)
		} else {
			originals = append(originals, i)
		}
	}
	for _, i := range originals {
		n := b.report(i)
		for _, j := range copies[i] {
			n.Copies = append(n.Copies, b.report(j))
		}
		hang(&b.start, b.path(i), n)
	}
	adopt(b.start)
	return Lane{Number: number, Start: b.start, Reports: countReports(b.start)}
}

// copied follows the copies back to the first report of this origin. A report
// whose copies run in a circle counts as a first one.
func (b *builder) copied(i int) int {
	first := i
	for range b.claim.Assertions {
		up := b.claim.Assertions[i].CopiedFrom
		if up < 0 || up >= len(b.claim.Assertions) || up == i || !b.holds(up) {
			return i
		}
		i = up
	}
	return first
}

func (b *builder) holds(i int) bool {
	for _, j := range b.origin.Assertions {
		if i == j {
			return true
		}
	}
	return false
}

func (b *builder) report(i int) *Node {
	a := b.claim.Assertions[i]
	n := &Node{Kind: Report, Label: outletOr(a.Outlet, a.Report), Href: b.in.Link(i), Index: i}
	if !a.Published.IsZero() {
		n.Note = b.in.Say.ShortDay(a.Published)
	}
	return n
}

// path is the stations before a report, from the source on.
func (b *builder) path(i int) []*Node {
	a := b.claim.Assertions[i]
	var path []*Node
	if s := b.source(a); s != nil {
		path = append(path, s)
	}
	via := transmitters(a.Chain, a.Outlet)
	if len(path)+len(via) == 0 && b.origin.Why == tawatur.WhySameTransmitter && !sameMedium(b.origin.What, a.Outlet) {
		via = []string{b.origin.What}
	}
	for _, t := range via {
		path = append(path, &Node{Kind: Transmitter, Label: t, Index: -1})
	}
	return path
}

// source is the station where a chain begins, nil when the outlet reports on
// its own or on the word of a transmitter alone. One occasion has one source,
// however the reports spell it, so that one voice is seen as one.
func (b *builder) source(a tawatur.Assertion) *Node {
	name, kind := string(a.SourceName), a.SourceKind
	switch b.origin.Why {
	case tawatur.WhySameSource:
		name = b.origin.What
		kind = b.kind()
	case tawatur.WhySameFamily:
		return &Node{Kind: Family, Label: b.origin.What, Index: -1}
	case tawatur.WhyCopy:
		if lead := b.leading(); name == "" && len(a.Chain) == 0 && lead != "" {
			name, kind = lead, b.kind()
		} else if name != "" && len(b.origin.Merges) > 0 && kind == b.kind() {
			name = lead
		}
	}
	if name == "" || sameMedium(name, a.Outlet) {
		return nil
	}
	n := &Node{Kind: Source, Label: name, Index: -1}
	if kind == tawatur.SourceAnonymous {
		n.Kind = Anonymous
	}
	return n
}

// leading is the source that the first report of the origin names.
func (b *builder) leading() string {
	for _, i := range b.origin.Assertions {
		if i < len(b.claim.Assertions) && b.claim.Assertions[i].SourceName != "" {
			return string(b.claim.Assertions[i].SourceName)
		}
	}
	return ""
}

// kind is the kind of source that the first report of the origin tells.
func (b *builder) kind() tawatur.SourceKind {
	for _, i := range b.origin.Assertions {
		if i < len(b.claim.Assertions) && b.claim.Assertions[i].SourceName != "" {
			return b.claim.Assertions[i].SourceKind
		}
	}
	return ""
}

// hang puts a report at the end of a path, along stations that are there.
func hang(level *[]*Node, path []*Node, report *Node) {
	for _, p := range path {
		var at *Node
		for _, n := range *level {
			if n.Kind != Report && sameMedium(n.Label, p.Label) {
				at = n
				break
			}
		}
		if at == nil {
			at = p
			*level = append(*level, at)
		}
		level = &at.Next
	}
	*level = append(*level, report)
}

// adopt hangs the report of an outlet that others took it from under that
// outlet as a transmitter, so that it is seen to be the same one.
func adopt(level []*Node) {
	for _, n := range level {
		adopt(n.Next)
		for _, t := range n.Next {
			if t.Kind != Transmitter {
				continue
			}
			rest := n.Next[:0:0]
			for _, m := range n.Next {
				if m.Kind == Report && sameMedium(m.Label, t.Label) {
					t.Next = append([]*Node{m}, t.Next...)
				} else {
					rest = append(rest, m)
				}
			}
			n.Next = rest
		}
	}
}

// transmitters is the chain without the outlet itself at its end: words said
// to the outlet that prints them pass through nobody.
func transmitters(chain []string, outlet string) []string {
	for len(chain) > 0 && sameMedium(chain[len(chain)-1], outlet) {
		chain = chain[:len(chain)-1]
	}
	return chain
}

// sameMedium reports whether two names are spellings of one, where one may
// have a word of kind before it ("وكالة", "صحيفة").
func sameMedium(a, b string) bool {
	a, b = arabic.Match(a), arabic.Match(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	if a == b {
		return a != ""
	}
	before, ok := strings.CutSuffix(a, " "+b)
	return ok && b != "" && !strings.Contains(before, " ")
}

func outletOr(outlet, report string) string {
	if outlet != "" {
		return outlet
	}
	return report
}

func countReports(level []*Node) (sum int) {
	for _, n := range level {
		sum += n.reports()
	}
	return sum
}

// reports is how many reports hang from the node, itself and copies included.
func (n *Node) reports() (sum int) {
	n.walk(func(m *Node) {
		if m.Kind == Report {
			sum++
		}
	})
	return sum
}
