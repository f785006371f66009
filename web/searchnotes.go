package web

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/locale"
	"tawatur/markup"
	"tawatur/query"
	"tawatur/record"
)

// chip is a filter that was understood, and the address of the search without it.
type chip struct{ Name, Value, Without string }

// chips gives a chip for each filter of a query.
func (q request) chips(asked query.Query) (out []chip) {
	for _, set := range asked.Filters() {
		value := set.Value
		switch set.Filter {
		case query.FilterStance:
			value = q.say.Text("stance." + value)
		case query.FilterForm:
			value = q.say.Text("web.form." + value)
		case query.FilterStanding:
			value = q.say.Text("web.standing." + value)
		case query.FilterFrom:
			value = q.say.Day(asked.From)
		case query.FilterTo:
			value = q.say.Day(asked.To)
		case query.FilterExact:
			value = q.say.Text("search.exactly")
		}
		out = append(out, chip{q.say.Text("search.chip." + string(set.Filter)), value, q.searchLink(asked.Without(set.Filter), "")})
	}
	return out
}

// searchLink is the address of a search; line, when not empty, stands for its words.
func (q request) searchLink(asked query.Query, line string) string {
	v := asked.Values()
	if line != "" {
		v.Set("q", line)
	}
	return "/" + q.lang + "/search?" + v.Encode()
}

// apartWord is a word of a query that found nothing, by itself.
type apartWord struct {
	record.WordCount
	Link string
}

// searchNote says what was sought in the place of what was asked for, or beside it, and
// leads to what else could be meant.
type searchNote struct {
	Text   []locale.Piece
	Exact  string // address of the search for what was typed and nothing else
	Others []otherSearch
	// OthersText is the words before them.
	OthersText string
}

// otherSearch leads to what else could be meant.
type otherSearch struct {
	Word, Link string
	Count      int
}

// searchNotes says how a query was taken.
func (q request) searchNotes(asked query.Query, f *record.Found) (out []searchNote) {
	exactly := asked
	exactly.Exact = true
	for _, r := range f.Reworded {
		n := searchNote{Text: q.say.Pieces("search.instead", r.Asked, r.Shown.Word), Exact: q.searchLink(exactly, ""), OthersText: q.say.Text("search.others")}
		if r.Beside() {
			n.Text = q.say.Pieces("search.beside", r.Asked, r.Shown.Word)
		}
		for _, o := range r.Others {
			n.Others = append(n.Others, otherSearch{o.Word, q.searchLink(reworded(asked, r.Asked, o.Word), ""), o.Reports})
		}
		out = append(out, n)
	}
	if f.Source != nil {
		out = append(out, q.sourceNote(asked, f.Source))
	}
	return out
}

// sourceNote says whom the source was taken for.
func (q request) sourceNote(asked query.Query, s *record.SourceFound) searchNote {
	n := searchNote{OthersText: q.say.Text("search.source.others")}
	switch {
	case s.Name == "":
		n.Text = q.say.Pieces("search.source.words", s.Asked)
	case s.Found != "":
		n.Text = q.say.Pieces("search.source."+s.Found, s.Asked, cmp.Or(s.Full, s.Name))
		exactly := asked
		exactly.Exact = true
		n.Exact = q.searchLink(exactly, "")
	default:
		n.Text = q.say.Pieces("search.source.named", locale.IsolateAll(s.Spellings, q.say.Text("list.comma")))
	}
	for _, o := range s.Others {
		other := asked
		other.Source = o.Name
		n.Others = append(n.Others, otherSearch{o.Name, q.searchLink(other, ""), o.Said})
	}
	return n
}

// reworded gives the query with another word in the place of one.
func reworded(asked query.Query, from, to string) query.Query {
	asked.Terms = slices.Clone(asked.Terms)
	for i := range asked.Terms {
		t := &asked.Terms[i]
		t.Words = slices.Clone(t.Words)
		for k, w := range t.Words {
			if w == from {
				t.Words[k] = to
			}
		}
	}
	return asked
}

func marked(text string, spans []tawatur.Span) []markup.Piece[struct{}] {
	marks := make([]markup.Mark[struct{}], len(spans))
	for i, s := range spans {
		marks[i].Span = s
	}
	return markup.Cut(text, marks)
}
