package query

import (
	"net/url"
	"strings"
)

// String writes the query as [Parse] reads it.
func (q Query) String() string {
	var parts []string
	for _, t := range q.Terms {
		parts = append(parts, t.String())
	}
	for _, f := range q.Filters() {
		parts = append(parts, string(f.Filter)+":"+f.quoted())
	}
	return strings.Join(parts, " ")
}

// String writes the term as [Parse] reads it.
func (t Term) String() string {
	s := strings.Join(t.Words, " ")
	if len(t.Words) > 1 {
		s = `"` + s + `"`
	}
	if t.Prefix {
		s += "*"
	}
	if t.Not {
		s = "-" + s
	}
	return s
}

// Set is a filter with the value that it has in a query.
type Set struct {
	Filter Filter
	Value  string
}

func (s Set) quoted() string {
	if s.Filter == FilterSource || s.Filter == FilterVia || s.Filter == FilterOutlet {
		return `"` + s.Value + `"`
	}
	return s.Value
}

// Filters gives the filters that are set, each value for itself, in a fixed order.
func (q *Query) Filters() (out []Set) {
	add := func(f Filter, v string) {
		if v != "" {
			out = append(out, Set{f, v})
		}
	}
	add(FilterSource, q.Source)
	for _, s := range q.Stances {
		add(FilterStance, string(s))
	}
	for _, f := range q.Forms {
		add(FilterForm, string(f))
	}
	add(FilterVia, q.Via)
	add(FilterOutlet, q.Outlet)
	add(FilterFrom, q.From.String())
	add(FilterTo, q.To.String())
	add(FilterStanding, string(q.Standing))
	if q.Exact {
		add(FilterExact, "yes")
	}
	return out
}

// Words writes the words and phrases alone, as [Parse] reads them.
func (q Query) Words() string { return Query{Terms: q.Terms}.String() }

// Values gives the query as the fields that [Read] reads.
func (q Query) Values() url.Values {
	v := url.Values{}
	if w := q.Words(); w != "" {
		v.Set("q", w)
	}
	for _, s := range q.Filters() {
		if had := v.Get(string(s.Filter)); had != "" {
			s.Value = had + "," + s.Value
		}
		v.Set(string(s.Filter), s.Value)
	}
	return v
}
