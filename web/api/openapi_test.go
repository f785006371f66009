package api_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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

// The description holds to OpenAPI 3.1, by a validator that is not ours.
func TestDescriptionIsOpenAPI(t *testing.T) {
	root := filepath.Join("..", "..")
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node.js on this machine: the description of the API is not validated")
	}
	if _, err := os.Stat(filepath.Join(root, "node_modules", "@seriousme")); err != nil {
		t.Skip("the validator is not installed (make setup): the description of the API is not validated")
	}
	cmd := exec.CommandContext(t.Context(), node, filepath.Join("tools", "openapi.mjs"))
	cmd.Dir, cmd.Stdin = root, bytes.NewReader(described(t, newAPI(t)))
	out, err := cmd.CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "3.1" {
		t.Errorf("%v: %s", err, out)
	}
}

// Every operation says what it does, every parameter of a query what it means, and
// every list that it comes as a sheet too.
func TestDescriptionIsWhole(t *testing.T) {
	var d struct {
		Paths map[string]map[string]struct {
			OperationID, Summary string
			Parameters           []struct{ Name, In, Description string }
			Responses            map[string]struct{ Content map[string]any }
		}
	}
	if err := json.Unmarshal(described(t, newAPI(t)), &d); err != nil {
		t.Fatal(err)
	}
	for path, methods := range d.Paths {
		op := methods["get"]
		if len(methods) != 1 || op.OperationID == "" || op.Summary == "" || op.Responses["404"].Content["application/problem+json"] == nil {
			t.Errorf("%s: %+v", path, methods)
		}
		_, sheet := op.Responses["200"].Content["text/csv"]
		for _, p := range op.Parameters {
			if p.Name == "format" && !sheet {
				t.Errorf("%s: no sheet is described", path)
			}
			if p.In == "query" && p.Description == "" && path != "/search" {
				t.Errorf("%s: nothing is said of %s", path, p.Name)
			}
		}
	}
}
