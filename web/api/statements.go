package api

import (
	"context"
	"net/url"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type statementsInput struct {
	Name string `path:"name" maxLength:"500"`
	SaidFilter
	Part
}

type saidInput struct {
	Name string `path:"name" maxLength:"500"`
	SaidFilter
}

// SaidFilter selects statements of a name.
type SaidFilter struct {
	Stance string `query:"stance" enum:"neutral,assert,claim,deny,accuse,demand,warn,promise,think,doubt,condemn,praise,admit,threaten" doc:"how it is told"`
	Outlet string `query:"outlet" maxLength:"300" doc:"the outlet of the report"`
	From   string `query:"from" format:"date" doc:"published on this day or later"`
	To     string `query:"to" format:"date" doc:"published on this day or earlier"`
}

func (a *api) statements() {
	list(a, about{"/names/{name}/statements", "get-name-statements", "What a name is reported to have said, the latest first"}, sheet.Statements(), a.listStatements)
	get(a, about{"/names/{name}/said", "get-name-said", "How much a name is reported to have said: by day, by outlet and stance, and through whom"}, a.said)
}

func (f *SaidFilter) options() store.SaidOptions {
	o := store.SaidOptions{Stance: tawatur.Stance(f.Stance), Outlet: f.Outlet}
	o.From, _ = tawatur.ParseDay(f.From) // the format was checked
	o.To, _ = tawatur.ParseDay(f.To)
	return o
}

// saidBy finds a name, and what it said.
func (a *api) saidBy(ctx context.Context, name string, o store.SaidOptions) (record.Who, store.Said, error) {
	w, err := a.store.Who(ctx, name, store.WhoOptions{Limit: 1, Unsaid: true})
	if err != nil {
		return w, store.Said{}, a.problem(ctx, err)
	}
	said, err := a.store.Said(ctx, w.Spellings, o)
	return w, said, a.problem(ctx, err)
}

func (a *api) listStatements(ctx context.Context, in *statementsInput) (record.Page[record.Statement], error) {
	o := in.options()
	o.After, o.Limit = in.Cursor, in.Limit
	in.feed("/feeds/names/"+url.PathEscape(in.Name), in.chosen("stance", "outlet", "from", "to"))
	_, said, err := a.saidBy(ctx, in.Name, o)
	return record.Page[record.Statement]{Items: said.Statements, Total: said.Total, Next: said.Next}, err
}

func (a *api) said(ctx context.Context, in *saidInput) (*body[record.SaidOverTime], error) {
	o := in.options()
	o.Limit = 1 // they have a list of their own
	w, said, err := a.saidBy(ctx, in.Name, o)
	s := record.SaidOverTime{Name: w.Name, Total: said.Total, Days: said.Days, Counts: said.Counts, Via: said.Via}
	if s.Days == nil {
		s.Days = []record.DayCount{}
	}
	return answer(ctx, a, s, err)
}
