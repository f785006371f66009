package query

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
	"tawatur/table"
)

// Filter is the name of what narrows a search, as it is typed before a colon and as
// the field of a form.
type Filter string

// The filters.
const (
	FilterSource   Filter = "source"
	FilterStance   Filter = "stance"
	FilterForm     Filter = "form"
	FilterVia      Filter = "via"
	FilterOutlet   Filter = "outlet"
	FilterFrom     Filter = "from"
	FilterTo       Filter = "to"
	FilterDay      Filter = "day" // both ends at once
	FilterStanding Filter = "standing"
	FilterExact    Filter = "exact"
)

// Fields are the filters that are fields of a form, in the order in which one shows them.
var Fields = [...]Filter{FilterSource, FilterStance, FilterForm, FilterVia, FilterOutlet, FilterFrom, FilterTo, FilterStanding, FilterExact}

// Values gives what a filter can be, in the order in which a form shows it; none where it
// can be any words.
func Values(f Filter) []string { return slices.Clone(keywords().allowed[f]) }

//go:embed data/keywords.tsv
var keywordData string

// vocabulary is the words that filters and their values are typed with.
type vocabulary struct {
	filters map[string]Filter
	values  map[Filter]map[string]string // the spelling's match form → the value
	allowed map[Filter][]string          // the values, in the order of the table
}

// keywords reads the table once; a test holds that it can be read.
var keywords = sync.OnceValue(func() *vocabulary {
	v, err := readKeywords(keywordData)
	if err != nil {
		panic(err)
	}
	return v
})

func readKeywords(text string) (*vocabulary, error) {
	v := &vocabulary{filters: map[string]Filter{}, values: map[Filter]map[string]string{}, allowed: map[Filter][]string{}}
	return v, table.Each("keywords.tsv", text, 3, func(c []string) error {
		of, value := Filter(c[0]), c[1]
		words := append(strings.Split(c[2], " "), value)
		if of == "filter" {
			for _, w := range words {
				v.filters[arabic.Match(w)] = Filter(value)
			}
			v.allowed[of] = append(v.allowed[of], value)
			return nil
		}
		if v.values[of] == nil {
			v.values[of] = map[string]string{}
		}
		for _, w := range words {
			v.values[of][arabic.Match(w)] = value
		}
		v.allowed[of] = append(v.allowed[of], value)
		return nil
	})
}

// set gives a filter of the query its value as it was typed, or says what is wrong.
func (q *Query) set(f Filter, typed string) *Mistake {
	value := cleaned(typed)
	switch f {
	case FilterSource:
		return once(&q.Source, f, value)
	case FilterVia:
		return once(&q.Via, f, value)
	case FilterOutlet:
		return once(&q.Outlet, f, value)
	case FilterFrom, FilterTo, FilterDay:
		return q.setDays(f, value)
	}
	for part := range strings.FieldsFuncSeq(value, comma) {
		part = strings.TrimSpace(part)
		known, ok := keywords().values[f][arabic.Match(part)]
		if !ok {
			return &Mistake{Kind: UnknownValue, Filter: f, Typed: part, Allowed: keywords().allowed[f]}
		}
		if m := q.choose(f, known); m != nil {
			return m
		}
	}
	return nil
}

// choose sets a filter that has a fixed set of values.
func (q *Query) choose(f Filter, value string) *Mistake {
	switch f {
	case FilterStance:
		q.addStance(tawatur.Stance(value))
	case FilterForm:
		q.addForm(tawatur.Form(value))
	case FilterExact:
		q.Exact = true
	case FilterStanding:
		s := string(q.Standing)
		m := once(&s, f, value)
		q.Standing = Standing(s)
		return m
	}
	return nil
}

// once sets a filter that can have one value only.
func once(at *string, f Filter, value string) *Mistake {
	if *at != "" && value != "" && *at != value {
		return &Mistake{Kind: Twice, Filter: f, Typed: value}
	}
	if value != "" {
		*at = value
	}
	return nil
}

func comma(r rune) bool { return r == ',' || r == '،' }

// cleaned is a value without quotation marks, which the typed form has no place for, nor
// more than single spaces.
func cleaned(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if isQuote(r) || r < ' ' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))), " ")
}
