package api

import (
	"context"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

// mostFigures is up to how many figures are counted.
const mostFigures = 100_000

type figuresInput struct {
	Category string `query:"category" enum:"killed,injured,missing,detained,displaced,besieged,people,attack,money,share,vote,territory,group,state,object,other" doc:"what sort of thing is counted"`
	Of       string `query:"of" maxLength:"300" doc:"words that stand side by side, in any of their forms, in what is counted"`
	Place    string `query:"place" maxLength:"300" doc:"where, by any name that is known of the place"`
	Source   string `query:"source" maxLength:"300" doc:"words in the name of whose word it is"`
	Outlet   string `query:"outlet" maxLength:"300" doc:"the outlet of the report"`
	From     string `query:"from" format:"date" doc:"published on this day or later"`
	To       string `query:"to" format:"date" doc:"published on this day or earlier"`
	Conflict bool   `query:"conflict" doc:"only those that another figure of their tally excludes"`
	Part
}

func (a *api) figures() {
	list(a, about{"/figures", "list-figures", "The quantities that reports state, the latest report first; total is counted up to a hundred thousand"}, sheet.FigureLines(), a.listFigures)
}

func (a *api) listFigures(ctx context.Context, in *figuresInput) (record.Page[record.FigureLine], error) {
	o := store.FigureOptions{Category: in.Category, Of: in.Of, Place: in.Place, Source: in.Source, Outlet: in.Outlet,
		Conflict: in.Conflict, After: in.Cursor, Limit: in.Limit}
	o.From, _ = tawatur.ParseDay(in.From) // the format was checked
	o.To, _ = tawatur.ParseDay(in.To)
	var p record.Page[record.FigureLine]
	var err error
	if p.Items, err = a.store.Figures(ctx, o); err == nil {
		p.Total, err = a.store.CountFigures(ctx, o, mostFigures)
	}
	if n := len(p.Items); n > 0 && n == o.Limit {
		p.Next = p.Items[n-1].Cursor
	}
	by := in.chosen("category", "of", "place", "source", "outlet", "from", "to")
	if in.Conflict {
		by.Set("conflict", "1") // as a form of the pages has it
	}
	in.feed("/figures/feed.atom", by)
	return p, a.problem(ctx, err)
}
