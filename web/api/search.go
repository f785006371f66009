package api

import (
	"context"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/query"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type searchInput struct {
	Q        string `query:"q" maxLength:"2000" doc:"words, which stand for all their forms; words in quotation marks stand side by side; a star stands for any ending; -word leaves out what has it; filters can be typed too, as in source:\"…\" stance:deny after:2015-03"`
	Source   string `query:"source" maxLength:"300" doc:"whose words: a name in any spelling. With a source, stance, form or via, attributions are found instead of reports"`
	Stance   string `query:"stance" maxLength:"200" doc:"neutral, assert, claim, deny, accuse, demand, warn, promise, think, doubt, condemn, praise, admit or threaten; several parted by commas"`
	Form     string `query:"form" maxLength:"100" doc:"direct, indirect or mixed; several parted by commas"`
	Via      string `query:"via" maxLength:"300" doc:"an agency or outlet through which the words came"`
	Outlet   string `query:"outlet" maxLength:"300" doc:"the outlet of the report"`
	From     string `query:"from" maxLength:"10" doc:"first day of publication: YYYY-MM-DD, YYYY-MM or YYYY"`
	To       string `query:"to" maxLength:"10" doc:"last day of publication"`
	Standing string `query:"standing" maxLength:"20" doc:"of the story: contested, corroborated or one"`
	Exact    string `query:"exact" maxLength:"5" doc:"yes: no misspelt word is put right"`
	Part
}

func (a *api) searches() {
	op := about{"/search", "search", "Find reports by their words, or what was said by whom, how and through whom"}.operation()
	op.Responses = a.responses(op.OperationID, reflect.TypeFor[record.FoundPage](), "rows under the columns "+strings.Join(sheet.Hits().Columns, ", ")+
		"; of attributions, under "+strings.Join(sheet.Statements().Columns, ", "))
	huma.Register(a.huma, op, a.search)
}

func (a *api) search(ctx context.Context, in *searchInput) (*listed, error) {
	q, err := query.Read(in.field)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	o := store.SearchOptions{Limit: in.Limit}
	if o.Offset, err = position(in.Cursor); err != nil {
		return nil, err
	}
	f, err := a.store.Search(ctx, q, o)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	p := record.FoundPage{Items: f.Hits, Said: f.Said, Total: f.Total, Reworded: f.Reworded, Source: f.Source, Apart: f.Apart}
	if p.Items == nil {
		p.Items = []record.Hit{}
	}
	if given := len(f.Hits) + len(f.Said); given > 0 && o.Offset+given < f.Total {
		p.Next = cursorAt(o.Offset + given)
	}
	if q.OfAttributions() {
		return written(&in.Part, p, p.Next, sheet.Statements().Columns, sheet.Statements().All(f.Said))
	}
	return written(&in.Part, p, p.Next, sheet.Hits().Columns, sheet.Hits().All(f.Hits))
}

// field gives the fields that query.Read asks for.
func (in *searchInput) field(name string) string {
	return map[query.Filter]string{"q": in.Q, query.FilterSource: in.Source, query.FilterStance: in.Stance, query.FilterForm: in.Form,
		query.FilterVia: in.Via, query.FilterOutlet: in.Outlet, query.FilterFrom: in.From, query.FilterTo: in.To,
		query.FilterStanding: in.Standing, query.FilterExact: in.Exact}[query.Filter(name)]
}
