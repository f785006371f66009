package tawatur_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// layers orders the packages; a package imports only those of lower layers.
// Packages of one layer do not import one another.
var layers = []struct {
	level int
	paths []string
}{
	{0, []string{"tawatur", "tawatur/table"}},
	{1, []string{"tawatur/arabic", "tawatur/arabic/numeral"}},
	{2, []string{"tawatur/query", "tawatur/outlet", "tawatur/locale", "tawatur/sample", "tawatur/markup", "tawatur/spreadsheet", "tawatur/fetch", "tawatur/feed", "tawatur/record"}},
	{3, []string{"tawatur/ingest", "tawatur/page", "tawatur/analyze", "tawatur/compare", "tawatur/store", "tawatur/eval", "tawatur/picture", "tawatur/telling"}},
	{4, []string{"tawatur/sheet"}},
	{5, []string{"tawatur/digest", "tawatur/web", "tawatur/mcp", "tawatur/client"}},
	{6, []string{"tawatur/pipeline"}},
	{7, []string{"tawatur/watch", "tawatur/alert"}},
	{8, []string{"tawatur/cmd"}},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// family is the layer of a package and the top folder that it belongs to.
func family(path string) (level int, top string) {
	level, top = -1, ""
	for _, l := range layers {
		for _, p := range l.paths {
			if (path == p || (p != "tawatur" && strings.HasPrefix(path, p+"/"))) && len(p) > len(top) {
				level, top = l.level, p
			}
		}
	}
	return level, top
}

func TestImportsPointDownwards(t *testing.T) {
	for _, p := range packages(t) {
		if strings.HasPrefix(p.ImportPath, "tawatur/internal/") {
			continue
		}
		level, top := family(p.ImportPath)
		if level < 0 {
			t.Errorf("%s stands in no layer: add it to the list", p.ImportPath)
			continue
		}
		for _, imp := range p.Imports {
			if imp != "tawatur" && !strings.HasPrefix(imp, "tawatur/") {
				continue
			}
			to, toTop := family(imp)
			if toTop != top && to >= level && !(level == 1 && to == 1) {
				t.Errorf("%s imports %s: imports point downwards only", p.ImportPath, imp)
			}
		}
	}
}

func TestRootUsesTheStandardLibraryAlone(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != "tawatur" {
			continue
		}
		for _, imp := range p.Imports {
			if strings.Contains(imp, ".") || strings.HasPrefix(imp, "tawatur/") {
				t.Errorf("the root package imports %s", imp)
			}
		}
	}
}

// Who only asks a server, or lays out what it answers, links no database.
func TestNoDatabaseBehindAnAnswer(t *testing.T) {
	for _, path := range []string{"tawatur/client", "tawatur/record", "tawatur/sheet"} {
		out, err := exec.Command("go", "list", "-deps", path).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.FieldsSeq(string(out)) {
			if dep == "tawatur/store" || strings.Contains(dep, "sqlite") {
				t.Errorf("%s depends on %s", path, dep)
			}
		}
	}
}

func TestNoNamelessPackages(t *testing.T) {
	for _, p := range packages(t) {
		for _, bad := range []string{"util", "utils", "common", "helpers", "misc"} {
			if strings.HasSuffix(p.ImportPath, "/"+bad) {
				t.Errorf("%s: name the package for what it does", p.ImportPath)
			}
		}
	}
}
