package eval

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/outlet"
)

// creditReader reads which agencies a report names outside its text.
type creditReader struct{ reg *outlet.Registry }

// agencies gives the names of the agencies in byline, dateline and credits.
func (c *creditReader) agencies(r *tawatur.Reading) []string {
	head := strings.Join(append([]string{r.Byline, r.Dateline}, r.Credits...), " | ")
	var out []string
	for _, h := range c.reg.FindIn(arabic.Tokens(head)) {
		if h.Outlet.Kind == outlet.Agency && !slices.Contains(out, h.Outlet.Name) {
			out = append(out, h.Outlet.Name)
		}
	}
	return out
}

// hidden gives r without byline, dateline and credits, and its text without
// the agency's name wherever it stands.
func (c *creditReader) hidden(r *tawatur.Reading, agency string) *tawatur.Reading {
	var b strings.Builder
	toks, at := arabic.Tokens(r.Text), 0
	for _, h := range c.reg.FindIn(toks) {
		if start := toks[h.From].Start; h.Outlet.Name == agency && start >= at {
			b.WriteString(r.Text[at:start])
			at = toks[h.To-1].End
		}
	}
	b.WriteString(r.Text[at:])
	out := &tawatur.Reading{Report: r.Report}
	out.Byline, out.Dateline, out.Credits, out.Text = "", "", nil, b.String()
	return out
}

// recovery hides, in each set of half copies whose members credit one agency
// and no other, the credits of the first that has one and of which a sibling
// in its story has one too, and looks for the agency in the links anew.
func (m *lineageMeter) recovery(pairs []halfCopy) Recovery {
	var sets, found, wrong int
	for _, set := range newComponents(len(m.Reports)).sets(pairs) {
		hide, agency := m.toHide(set)
		if agency == "" {
			continue
		}
		sets++
		switch got := m.origins(hide, agency); {
		case slices.Contains(got, agency):
			found++
		case len(got) > 0:
			wrong++
		}
	}
	return Recovery{Sets: sets, Recovered: round4(ratio(found, sets)), Wrong: round4(ratio(wrong, sets))}
}

// toHide gives the member whose credits are hidden, and the agency; "" where
// fewer than two members credit one or they credit several.
func (m *lineageMeter) toHide(set []int) (report int, agency string) {
	var credited []int
	for _, i := range set {
		switch names := m.credits.agencies(m.Reports[i]); {
		case len(names) > 1 || len(names) == 1 && agency != "" && names[0] != agency:
			return 0, ""
		case len(names) == 1:
			agency = names[0]
			credited = append(credited, i)
		}
	}
	if len(credited) < 2 {
		return 0, ""
	}
	return credited[len(credited)/2], agency
}

// origins gives the agencies that the links of the story of a report, read
// without its credits, show it to have its text from.
func (m *lineageMeter) origins(report int, agency string) []string {
	var rs []*tawatur.Reading
	if n := m.story[report]; n >= 0 {
		for _, id := range m.Stories[n].Reports {
			if i := m.at[id]; i != report {
				rs = append(rs, m.Reports[i])
			}
		}
	}
	r := m.Reports[report]
	var out []string
	for _, l := range m.Links(append(rs, m.credits.hidden(r, agency))) {
		if l.To != r.ID {
			continue
		}
		name := l.From
		if !l.Inferred {
			name = m.Reports[m.at[l.From]].Outlet
		}
		if o, ok := m.Outlets.Find(name); ok && o.Kind == outlet.Agency && !slices.Contains(out, o.Name) {
			out = append(out, o.Name)
		}
	}
	return out
}
