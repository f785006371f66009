package api

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"tawatur"
	"tawatur/store"
)

// Root is where the addresses of this version begin.
const Root = "/api/v1"

// api answers from one archive.
type api struct {
	store *store.Store
	log   *slog.Logger
}

// New gives the handler of every address under [Root]. Failures that are not the
// asker's are told to log.
func New(st *store.Store, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	c := huma.DefaultConfig("Tawatur", "1.0.0")
	c.Info.Description = "Who says what is being reported, on whose word, and how many independent origins stand behind it. Nothing here says what is true."
	c.Servers = []*huma.Server{{URL: Root}}
	c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", nil
	c.RejectUnknownQueryParameters = true
	h := humago.New(mux, c)
	describe(mux)
	a := &api{st, log}
	a.stories(h)
	a.reports(h)
	a.names(h)
	a.outlets(h)
	return http.StripPrefix(Root, tagged(mux))
}

// get adds an operation that reads.
func get[I, O any](h huma.API, path, id, summary string, do func(context.Context, *I) (*O, error)) {
	huma.Register(h, huma.Operation{OperationID: id, Method: http.MethodGet, Path: path, Summary: summary,
		Tags: []string{strings.Split(path, "/")[1]}, Errors: []int{400, 404, 422, 503}}, do)
}

// body is an answer.
type body[T any] struct{ Body T }

// page is a part of a list.
type page[T any] struct {
	Items []T `json:"items"`
	Total int `json:"total" doc:"how many there are in all"`
	// Next is the cursor of the part after this one, "" at the end.
	Next string `json:"next" doc:"the cursor of the next part; empty at the end"`
}

// problem turns an error of the store into one that is told to the asker. What went
// wrong within is told to the log alone.
func (a *api) problem(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	said := err.Error()
	if hint := tawatur.Hint(err); hint != "" {
		said += ": " + hint
	}
	switch tawatur.ErrorCode(err) {
	case tawatur.CodeNotFound:
		return huma.Error404NotFound(said)
	case tawatur.CodeInvalid:
		return huma.Error400BadRequest(said)
	case tawatur.CodeLocked:
		return huma.Error503ServiceUnavailable(said)
	}
	if !errors.Is(err, context.Canceled) {
		a.log.ErrorContext(ctx, "no answer", "error", err)
	}
	return huma.Error500InternalServerError("this failed; the reason is in the log of the server")
}

// answer gives the body or the problem.
func answer[T any](ctx context.Context, a *api, v T, err error) (*body[T], error) {
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	return &body[T]{v}, nil
}
