package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"tawatur/locale"
)

// TestEveryKeyIsInTheCatalogue reads this package's own source for the keys it
// asks for, whole or by their beginning ("skip."+reason).
func TestEveryKeyIsInTheCatalogue(t *testing.T) {
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, key := range keysAsked(t) {
		if strings.HasSuffix(key, ".") {
			continue // completed at run time by a value that has a test of its own
		}
		if n++; !say.Has(key) {
			t.Errorf("%q is not in the catalogue", key)
		}
	}
	if n < 40 {
		t.Errorf("only %d keys were found in the source", n)
	}
}

func TestEverySkipReasonHasWords(t *testing.T) {
	say, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, reason := range constants(t, "../../skip.go") {
		for _, key := range []string{"skip." + reason, "skip.hint." + reason} {
			if !say.Has(key) {
				t.Errorf("%q is not in the catalogue", key)
			}
		}
	}
	for _, code := range constants(t, "../../error.go") {
		if !say.Has("error." + code) {
			t.Errorf("error.%s is not in the catalogue", code)
		}
	}
}

func keysAsked(t *testing.T) []string {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		ast.Inspect(parse(t, f.Name()), func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok && (sel.Sel.Name == "text" || sel.Sel.Name == "Count") {
				keys = append(keys, literals(call.Args[0])...)
			}
			return true
		})
	}
	return keys
}

func parse(t *testing.T, file string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func literals(n ast.Node) []string {
	var out []string
	ast.Inspect(n, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				out = append(out, s)
			}
		}
		return true
	})
	return out
}

// constants are the string constants that a file declares.
func constants(t *testing.T, file string) []string {
	t.Helper()
	var out []string
	for _, d := range parse(t, file).Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			out = append(out, literals(g)...)
		}
	}
	if len(out) == 0 {
		t.Fatalf("no constants in %s", file)
	}
	return out
}
