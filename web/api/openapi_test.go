package api_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/client"
)

// described gives the description of the API.
func described(t *testing.T, h http.Handler) []byte {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/api/v1/openapi.json", nil))
	if w.Code != 200 {
		t.Fatal(w.Code, w.Body)
	}
	return w.Body.Bytes()
}

// answered is an answer, and the path of the description that it is of.
type answered struct {
	Path string          `json:"path"`
	Body json.RawMessage `json:"body"`
}

// answers asks for everything that is described, for each story and report of the
// sample.
func answers(t *testing.T, h http.Handler) (out []answered) {
	t.Helper()
	c, ctx := served(t, h), t.Context()
	add := func(path string, in ...string) {
		w := ask(h, "GET", strings.NewReplacer(in...).Replace(path))
		if w.Code != 200 {
			t.Fatal(path, in, w.Code, w.Body)
		}
		path, _, _ = strings.Cut(path, "?")
		out = append(out, answered{path, w.Body.Bytes()})
	}
	for _, path := range []string{"/stories", "/names", "/outlets", "/health", "/edits", "/feeds", "/figures", "/search?q=" + url.QueryEscape("الميناء"), "/search?stance=deny"} {
		add(path)
	}
	for _, n := range all(t, c.Names(ctx))[:8] {
		add("/names/{name}", "{name}", url.PathEscape(n.Name))
		add("/names/{name}/statements", "{name}", url.PathEscape(n.Name))
		add("/names/{name}/said", "{name}", url.PathEscape(n.Name))
	}
	outlets := all(t, c.Outlets(ctx))
	for _, o := range outlets {
		add("/outlets/{name}", "{name}", url.PathEscape(o.Name))
		add("/compare?a={a}&b={b}", "{a}", url.QueryEscape(outlets[0].Name), "{b}", url.QueryEscape(o.Name))
	}
	for _, line := range all(t, c.Stories(ctx, client.Stories{})) {
		story := must[tawatur.Story](t)(c.Story(ctx, line.ID))
		for _, part := range []string{"", "/reports", "/claims", "/tallies", "/lineage", "/wording", "/timeline", "/moves"} {
			add("/stories/{id}"+part, "{id}", url.PathEscape(story.ID))
		}
		for _, claim := range story.Claims {
			for _, part := range []string{"", "/statements"} {
				add("/stories/{id}/claims/{claim}"+part, "{id}", url.PathEscape(story.ID), "{claim}", url.PathEscape(claim.ID))
			}
		}
		for _, id := range story.Reports {
			add("/stories/{id}/side?a={a}&b={b}", "{id}", url.PathEscape(story.ID), "{a}", url.QueryEscape(story.Reports[0]), "{b}", url.QueryEscape(id))
			for _, part := range []string{"", "/attributions", "/figures", "/lineage", "/siblings", "/versions"} {
				add("/reports/{id}"+part, "{id}", url.PathEscape(id))
			}
			add("/captures/{digest}", "{digest}", must[tawatur.Reading](t)(c.Report(ctx, id)).Capture)
		}
	}
	h = over(editedStore(t))
	add("/edits")
	add("/feeds")
	add("/reports/{id}/versions", "{id}", "r")
	return out
}

// The description holds to OpenAPI 3.1, and every answer to the description, by
// validators that are not ours.
func TestDescriptionHolds(t *testing.T) {
	root := filepath.Join("..", "..")
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node.js on this machine: the description of the API is not validated")
	}
	if _, err := os.Stat(filepath.Join(root, "node_modules", "@seriousme")); err != nil {
		t.Skip("the validator is not installed (make setup): the description of the API is not validated")
	}
	h := newAPI(t)
	in, err := json.Marshal(map[string]any{"description": json.RawMessage(described(t, h)), "answers": answers(t, h)})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, filepath.Join("tools", "openapi.mjs"))
	cmd.Dir, cmd.Stdin = root, bytes.NewReader(in)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "3.1 ") {
		t.Errorf("%v: %s", err, out)
	}
}

// schema is what a description tells of a type.
type schema struct {
	Ref        string `json:"$ref"`
	Properties map[string]any
}

// holds reports whether all of what are in a list.
func holds(list []string, what ...string) bool {
	return !slices.ContainsFunc(what, func(w string) bool { return !slices.Contains(list, w) })
}

// Every operation says what it does, every parameter of a query what it means, and
// every list that it comes as a sheet too, and how it is leafed through.
func TestDescriptionIsWhole(t *testing.T) {
	var d struct {
		Paths map[string]map[string]struct {
			OperationID, Summary string
			Parameters           []struct{ Name, In, Description string }
			Responses            map[string]struct {
				Content map[string]struct{ Schema schema }
			}
		}
		Components struct{ Schemas map[string]schema }
	}
	if err := json.Unmarshal(described(t, newAPI(t)), &d); err != nil {
		t.Fatal(err)
	}
	for path, methods := range d.Paths {
		op := methods["get"]
		if len(methods) != 1 || op.OperationID == "" || op.Summary == "" || op.Responses["404"].Content["application/problem+json"].Schema.Ref == "" {
			t.Errorf("%s: %+v", path, methods)
		}
		_, sheet := op.Responses["200"].Content["text/csv"]
		if sheet {
			var asked, given []string
			for _, p := range op.Parameters {
				asked = append(asked, p.Name)
			}
			ref := op.Responses["200"].Content["application/json"].Schema.Ref
			for name := range d.Components.Schemas[ref[strings.LastIndex(ref, "/")+1:]].Properties {
				given = append(given, name)
			}
			if !holds(asked, "limit", "cursor", "format") || !holds(given, "items", "total", "next") {
				t.Errorf("%s: asked for by %v, answered with %v", path, asked, given)
			}
		}
		for _, p := range op.Parameters {
			if p.Name == "format" && !sheet {
				t.Errorf("%s: no sheet is described", path)
			}
			if p.In == "query" && p.Description == "" {
				t.Errorf("%s: nothing is said of %s", path, p.Name)
			}
		}
	}
}
