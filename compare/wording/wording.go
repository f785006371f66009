package wording

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/spelling"
	"tawatur/compare/body"
	"tawatur/compare/claim"
)

// part is an actor or act: a role, of a state where the role is bound to one.
type part struct{ role, state string }

// use is one place where a report names a part.
type use struct {
	part  part
	text  string // the expression
	label string
	span  tawatur.Span
	// sure is true where the expression stands for the part in any story.
	sure bool
}

// Of gives, for the parts that at least two outlets name with at least two
// expressions, how often each outlet uses which. What stands in direct speech is not
// counted.
func Of(rs []*tawatur.Reading) []tawatur.Wording {
	bs := body.All(rs)
	c := claim.ReadBodies(bs, nil)
	return Over(c, c.Align(nil), Find(bs))
}

// Uses are the places where the reports of a story name parts.
type Uses map[*tawatur.Reading][]use

// Find finds the places where reports name parts. It needs none of their claims and so
// may run beside what finds these.
func Find(bs []body.Body) Uses {
	table, err := tables()
	if err != nil { // the table is embedded and held by a test
		return nil
	}
	f := finder{states: claim.Embedded(), table: table, listed: map[string][]expression{}}
	out, err := groups(bs)
	if err != nil { // likewise
		return nil
	}
	for _, b := range bs {
		out[b.Reading] = append(f.find(withHeadline(b.Reading, b.Tokens)), out[b.Reading]...)
	}
	return out
}

// Over is [Of] over a corpus, its claims and what [Find] found in its reports.
func Over(c *claim.Corpus, claims []tawatur.Claim, found Uses) []tawatur.Wording {
	byReport := make([][]use, len(c.Readings))
	for i, r := range c.Readings {
		byReport[i] = found[r]
	}
	same := together(c, claims, byReport)
	counts := map[part]map[[2]string]*tawatur.Expression{}
	labels := map[part]string{}
	for i, r := range c.Readings {
		speech := spoken(r.Text)
		for _, u := range byReport[i] {
			if !u.sure && !same[key{u.part, u.text}] || r.Outlet == "" || within(speech, u.span) {
				continue
			}
			if counts[u.part] == nil {
				counts[u.part] = map[[2]string]*tawatur.Expression{}
			}
			labels[u.part] = u.label
			count(counts[u.part], u, r)
		}
	}
	return list(counts, labels)
}

// count adds a use to the outlet's expression, one place a report.
func count(by map[[2]string]*tawatur.Expression, u use, r *tawatur.Reading) {
	e := by[[2]string{u.text, r.Outlet}]
	if e == nil {
		e = &tawatur.Expression{Text: u.text, Outlet: r.Outlet}
		by[[2]string{u.text, r.Outlet}] = e
	}
	e.Count++
	if n := len(e.Places); n == 0 || e.Places[n-1].Report != r.ID {
		e.Places = append(e.Places, tawatur.PlaceIn{Report: r.ID, Span: u.span})
	}
}

// list writes out the parts that are named differently by different outlets.
func list(counts map[part]map[[2]string]*tawatur.Expression, labels map[part]string) []tawatur.Wording {
	out := []tawatur.Wording{}
	parts := make([]part, 0, len(counts))
	for p := range counts {
		parts = append(parts, p)
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Or(cmp.Compare(a.role, b.role), cmp.Compare(a.state, b.state)) })
	for _, p := range parts {
		w := tawatur.Wording{Of: labels[p]}
		texts, outlets := map[string]bool{}, map[string]bool{}
		for _, e := range counts[p] {
			w.Expressions = append(w.Expressions, *e)
			texts[e.Text], outlets[e.Outlet] = true, true
		}
		if len(texts) < 2 || len(outlets) < 2 {
			continue
		}
		slices.SortFunc(w.Expressions, func(a, b tawatur.Expression) int {
			return cmp.Or(cmp.Compare(a.Text, b.Text), b.Count-a.Count, cmp.Compare(a.Outlet, b.Outlet))
		})
		out = append(out, w)
	}
	return out
}

// withHeadline gives the tokens of the whole text from those behind the headline.
func withHeadline(r *tawatur.Reading, behind []arabic.Token) []arabic.Token {
	h := r.Headline()
	if h.Len() == 0 {
		return behind
	}
	return append(arabic.Tokens(h.In(r.Text)), behind...)
}

// finder finds the expressions in the reports of one story.
type finder struct {
	states *claim.Tables
	table  map[string][]expression
	// listed are the words looked up so far: the reports have most in common.
	listed map[string][]expression
}

// find lists the places where a report names a part.
func (f *finder) find(toks []arabic.Token) []use {
	var out []use
	for i, t := range toks {
		if t.Kind != arabic.Word {
			continue
		}
		for _, e := range f.look(t.Norm) {
			u := use{part: part{role: e.role}, text: e.text, label: e.label, span: tawatur.Span{Start: t.Start, End: t.End}}
			if e.bound {
				state, label, at := stateAfter(f.states, toks, i)
				if state == "" {
					continue
				}
				u.part.state, u.label, u.span.End = state, e.label+": "+spelt(label), toks[at].End
			}
			out = append(out, u)
		}
	}
	return out
}

// look gives what a word in match form may stand for.
func (f *finder) look(norm string) []expression {
	if list, ok := f.listed[norm]; ok {
		return list
	}
	list, ok := claim.Bare(f.table, norm)
	if !ok { // with a pronoun written onto it
		if cut := arabic.Split(norm); cut.En != "" {
			list = f.table[cut.Stem]
		}
	}
	f.listed[norm] = list
	return list
}

// spelt gives a state's name, of which the tables have the match form, as it is
// written.
func spelt(state string) string {
	if all := spelling.Aliases(state); len(all) > 0 {
		return all[0]
	}
	return state
}

// stateAfter finds the state that one of the next two words names.
func stateAfter(states *claim.Tables, toks []arabic.Token, i int) (state, label string, at int) {
	for k := i + 1; k <= i+2 && k < len(toks) && toks[k].Kind == arabic.Word; k++ {
		if s, l, ok := states.State(toks[k].Norm); ok {
			return s, l, k
		}
	}
	return "", "", 0
}
