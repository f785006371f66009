package client

import (
	"context"
	"iter"

	"tawatur"
	"tawatur/record"
)

// Statements selects statements of a name; the zero value asks for all.
type Statements struct {
	Stance   tawatur.Stance
	Outlet   string
	From, To tawatur.Day
}

func (o *Statements) in(at address) address {
	return at.with("stance", string(o.Stance)).with("outlet", o.Outlet).days(o.From, o.To)
}

// Names walks over the names that most reports have.
func (c *Client) Names(ctx context.Context) iter.Seq2[record.NameLine, error] {
	return list[record.NameLine](ctx, c, to("names"))
}

// Who gives what is on record about a name: of statements, stories and other names at
// most limit each, 50 where it is 0. CodeNotFound where no report has it or a name near it.
func (c *Client) Who(ctx context.Context, name string, limit int) (record.Who, error) {
	return get[record.Who](ctx, c, to("names", name).limit(limit))
}

// Statements walks over those statements of a name that o selects, the latest first.
func (c *Client) Statements(ctx context.Context, name string, o Statements) iter.Seq2[record.Statement, error] {
	return list[record.Statement](ctx, c, o.in(to("names", name, "statements")))
}

// Said tells how much a name is reported to have said: of what o selects how much a day,
// and of all by outlet and stance.
func (c *Client) Said(ctx context.Context, name string, o Statements) (record.SaidOverTime, error) {
	return get[record.SaidOverTime](ctx, c, o.in(to("names", name, "said")))
}
