package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/store"
)

// The most names and statements that can be leafed through: those of most reports, and
// the latest.
const (
	mostNames      = 2000
	mostStatements = 2000
)

type namesInput struct{ Part }

type nameInput struct {
	Name  string `path:"name" maxLength:"500"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"how many statements, stories and other names are given of each"`
}

type statementsInput struct {
	Name string `path:"name" maxLength:"500"`
	Part
}

func (a *api) names(h huma.API) {
	list(h, "/names", "list-names", "List the names that most reports have", nameColumns, a.listNames)
	get(h, "/names/{name}", "get-name", "Everything on record about a name, in all its spellings", a.name)
	list(h, "/names/{name}/statements", "get-name-statements", "What a name is reported to have said, the latest first", statementColumns, a.statements)
}

func (a *api) listNames(ctx context.Context, in *namesInput) (page[store.NameLine], error) {
	lines, total, err := a.store.Names(ctx, mostNames)
	if err != nil {
		return page[store.NameLine]{}, a.problem(ctx, err)
	}
	p, err := leaf(lines, &in.Part)
	p.Total = total
	return p, err
}

func (a *api) name(ctx context.Context, in *nameInput) (*body[store.Who], error) {
	w, err := a.store.Who(ctx, in.Name, store.WhoOptions{Limit: in.Limit})
	return answer(ctx, a, w, err)
}

func (a *api) statements(ctx context.Context, in *statementsInput) (page[store.Statement], error) {
	w, err := a.store.Who(ctx, in.Name, store.WhoOptions{Limit: mostStatements})
	if err != nil {
		return page[store.Statement]{}, a.problem(ctx, err)
	}
	return leaf(w.Statements, &in.Part)
}
