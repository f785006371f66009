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
	store   *store.Store
	version string
	log     *slog.Logger
	huma    huma.API // what the operations are registered with
}

// New gives the handler of every address under [Root]. version is that of the program;
// failures that are not the asker's are told to log.
func New(st *store.Store, version string, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	c := huma.DefaultConfig("Tawatur", "1.0.0")
	c.Info.Description = "Who says what is being reported, on whose word, and how many independent origins stand behind it. Nothing here says what is true."
	c.Servers = []*huma.Server{{URL: Root}}
	c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", nil
	c.RejectUnknownQueryParameters = true
	h := humago.NewWithPrefix(mux, Root, c)
	asWritten(h.OpenAPI().Components.Schemas)
	describe(mux)
	a := &api{st, version, log, h}
	a.stories()
	a.storyParts()
	a.claims()
	a.searches()
	a.reports()
	a.reportParts()
	a.captures()
	a.names()
	a.statements()
	a.figures()
	a.outlets()
	a.edits()
	a.feeds()
	a.archive()
	return a.tagged(routed(mux))
}

// about is where an operation stands, and what is said of it.
type about struct{ path, id, summary string }

// operation describes one that reads. Its tag is the first part of its path.
func (o about) operation() huma.Operation {
	return huma.Operation{OperationID: o.id, Method: http.MethodGet, Path: o.path, Summary: o.summary,
		Tags: []string{strings.Split(o.path, "/")[1]}, Errors: []int{400, 404, 422, 503}}
}

// get adds an operation that reads one thing.
func get[I, O any](a *api, o about, do func(context.Context, *I) (*O, error)) {
	huma.Register(a.huma, o.operation(), do)
}

// body is an answer.
type body[T any] struct{ Body T }

// failedWithin is all that an asker is told of a failure that is not the asker's.
const failedWithin = "this failed; the reason is in the log of the server"

// problem turns an error of the store into one that is told to the asker. What went
// wrong within is told to the log alone.
func (a *api) problem(ctx context.Context, err error) error {
	if _, told := errors.AsType[huma.StatusError](err); err == nil || told {
		return err
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
	return huma.Error500InternalServerError(failedWithin)
}

// answer gives the body or the problem.
func answer[T any](ctx context.Context, a *api, v T, err error) (*body[T], error) {
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	return &body[T]{v}, nil
}
