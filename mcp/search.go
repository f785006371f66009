package mcp

import (
	"context"

	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
)

// SearchIn is what is wanted: reports by their words, or, with a source, stance, form or
// via, attributions: what was said, and by whom.
type SearchIn struct {
	Query    string `json:"query,omitempty" jsonschema:"words, which stand for all their forms; words in quotation marks stand side by side; a star stands for any ending; -word leaves out what has it"`
	Source   string `json:"source,omitempty" jsonschema:"whose words: a name in any spelling, or words for an unnamed source"`
	Stance   string `json:"stance,omitempty" jsonschema:"neutral, assert, claim, deny, accuse, demand, warn, promise, think, doubt, condemn, praise, admit or threaten; several parted by commas"`
	Form     string `json:"form,omitempty" jsonschema:"direct, indirect or mixed speech"`
	Via      string `json:"via,omitempty" jsonschema:"an agency or outlet through which the words came"`
	Outlet   string `json:"outlet,omitempty" jsonschema:"the name of the outlet that published, letter for letter"`
	From     string `json:"from,omitempty" jsonschema:"first day: YYYY-MM-DD, YYYY-MM or YYYY"`
	To       string `json:"to,omitempty" jsonschema:"last day"`
	Standing string `json:"standing,omitempty" jsonschema:"of the story: contested, corroborated or one (origin only)"`
	Exact    bool   `json:"exact,omitempty" jsonschema:"put no misspelt word or name right"`
	Limit    int    `json:"limit,omitempty" jsonschema:"at most 100; 20 when not given"`
}

// SearchOut is what was found. Say so where words or a source were taken for others.
type SearchOut struct {
	Total    int                `json:"total"`
	Hits     []Hit              `json:"hits" jsonschema:"reports, the best first"`
	Said     []Heard            `json:"said" jsonschema:"attributions, the latest first"`
	Reworded []record.Reworded  `json:"reworded,omitempty" jsonschema:"words that hardly any report has, and those sought in their place or beside them"`
	Source   *SourceTaken       `json:"source,omitempty" jsonschema:"whom the source was taken for"`
	Apart    []record.WordCount `json:"apart,omitempty" jsonschema:"where nothing has all words together: in how many reports each stands"`
}

// Hit is a report found.
type Hit struct {
	Where
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Story     string `json:"story,omitempty"`
	Snippet   string `json:"snippet" jsonschema:"the words at start to end"`
}

// Heard is an attribution found.
type Heard struct {
	Statement
	Form  string `json:"form"`
	Story string `json:"story,omitempty"`
}

// SourceTaken is whom a source was taken for.
type SourceTaken struct {
	Name      string   `json:"name,omitempty" jsonschema:"empty where no such name is on record: then any source in these words"`
	Found     string   `json:"found,omitempty" jsonschema:"how it was found where it is not on record as asked: near, part or within"`
	Spellings []string `json:"spellings,omitempty"`
	Others    []string `json:"others,omitempty" jsonschema:"other names on record that could be meant"`
}

func (d desk) search(ctx context.Context, in SearchIn) (SearchOut, error) {
	q, err := query.Read(in.field)
	if err != nil {
		return SearchOut{Hits: []Hit{}, Said: []Heard{}}, err
	}
	q.Exact = q.Exact || in.Exact
	f, err := d.store.Search(ctx, q, store.SearchOptions{Limit: atMost(in.Limit, 20, 100)})
	out := SearchOut{Total: f.Total, Hits: []Hit{}, Said: []Heard{}, Reworded: f.Reworded, Source: sourceTaken(f.Source), Apart: f.Apart}
	for _, h := range f.Hits {
		out.Hits = append(out.Hits, Hit{where(h.ID, h.At), h.Title, h.Outlet, h.Published.String(), h.Story, h.Snippet})
	}
	for i := range f.Said {
		s := &f.Said[i]
		out.Said = append(out.Said, Heard{Statement{saidOf(s.Report, &s.Attribution), s.Outlet, s.Published.String()}, string(s.Form), s.Story})
	}
	return out, err
}

// field gives the fields that query.Read asks for.
func (in *SearchIn) field(name string) string {
	return map[query.Filter]string{"q": in.Query, query.FilterSource: in.Source, query.FilterStance: in.Stance, query.FilterForm: in.Form,
		query.FilterVia: in.Via, query.FilterOutlet: in.Outlet, query.FilterFrom: in.From, query.FilterTo: in.To,
		query.FilterStanding: in.Standing}[query.Filter(name)]
}

func sourceTaken(s *record.SourceFound) *SourceTaken {
	if s == nil {
		return nil
	}
	out := &SourceTaken{Name: s.Name, Found: s.Found, Spellings: s.Spellings}
	for _, o := range s.Others {
		out.Others = append(out.Others, o.Name)
	}
	return out
}
