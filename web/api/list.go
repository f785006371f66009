package api

import (
	"bytes"
	"context"
	"encoding/json"
	"net/url"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/negotiation"

	"tawatur/record"
	"tawatur/sheet"
	"tawatur/spreadsheet"
)

// Part is which part of a list is asked for, and in what form. Every input of a list
// has it.
type Part struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"500" default:"50" doc:"how many are given at once"`
	Cursor string `query:"cursor" maxLength:"1000" doc:"next of the part before"`
	Format string `query:"format" enum:"json,csv" doc:"csv gives rows for a spreadsheet, as Accept: text/csv does"`

	Here
	sheet bool     // rows are wanted
	feeds []string // addresses of the same list as a feed
}

// Here is the address of a request.
type Here struct{ at url.URL }

// Resolve notes the address.
func (h *Here) Resolve(c huma.Context) []error {
	h.at = c.URL()
	return nil
}

// Resolve notes in what form the answer is wanted: the address goes before the header.
func (p *Part) Resolve(c huma.Context) []error {
	const json, csv = "application/json", "text/csv"
	p.at = c.URL()
	p.sheet = p.Format == "csv" || p.Format == "" && negotiation.SelectQValue(c.Header("Accept"), []string{json, csv}) == csv
	return nil
}

// asked gives the part; what embeds a part has it.
func (p *Part) asked() *Part { return p }

// listInput is an input that embeds a part.
type listInput[I any] interface {
	*I
	asked() *Part
}

// listed is a part of a list as it is sent.
type listed struct {
	Type string `header:"Content-Type" hidden:"true"`
	Vary string `header:"Vary" hidden:"true"`
	Link string `header:"Link" doc:"the address of the next part, rel=next (RFC 8288), and of the latest of the list as feeds, rel=alternate; absent where there are none"`
	Body []byte
}

// list adds an operation that gives a list part by part, as JSON and as a sheet.
func list[I, T any, P listInput[I]](a *api, o about, of sheet.Layout[T], do func(context.Context, *I) (record.Page[T], error)) {
	op := o.operation()
	op.Responses = a.responses(op.OperationID, reflect.TypeFor[record.Page[T]](), "rows under the columns "+strings.Join(of.Columns, ", "))
	huma.Register(a.huma, op, func(ctx context.Context, in *I) (*listed, error) {
		p, err := do(ctx, in)
		if err != nil {
			return nil, err
		}
		if p.Items == nil {
			p.Items = []T{}
		}
		return written(P(in).asked(), p, p.Next, of.Columns, of.All(p.Items))
	})
}

// responses describes the answers of a list, which come as JSON of a type and as rows.
func (a *api) responses(id string, whole reflect.Type, rows string) map[string]*huma.Response {
	return map[string]*huma.Response{"200": {Description: "OK", Content: map[string]*huma.MediaType{
		"application/json": {Schema: a.huma.OpenAPI().Components.Schemas.Schema(whole, true, id)},
		"text/csv":         {Schema: &huma.Schema{Type: "string", Description: rows}},
	}}}
}

// written writes a part of a list in the form that is wanted: as JSON, or as rows. next
// is the cursor of the part after it.
func written(in *Part, whole any, next string, columns []string, rows [][]any) (*listed, error) {
	out := &listed{Type: "application/json", Vary: "Accept", Link: in.links(next)}
	if !in.sheet {
		var err error
		out.Body, err = json.Marshal(whole)
		return out, err
	}
	var b bytes.Buffer
	out.Type = "text/csv; charset=utf-8; header=present"
	err := spreadsheet.Write(&b, columns, rows, false)
	out.Body = b.Bytes()
	return out, err
}
