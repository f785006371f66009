package sample

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tawatur/arabic"
	"tawatur/outlet"
)

// texts gives the words of each report by its name.
func texts(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(FS(), name)
		if err != nil {
			return err
		}
		switch path.Ext(name) {
		case ".txt":
			out[name] = string(b)
		case ".html":
			out[name] = paragraphs(t, b)
		case ".jsonl":
			for sc := bufio.NewScanner(bytes.NewReader(b)); sc.Scan(); {
				var row struct{ ID, Outlet, Day, Text string }
				if err := json.Unmarshal(sc.Bytes(), &row); err != nil || row.ID == "" || row.Outlet == "" || row.Day == "" {
					t.Errorf("%s: %s: %v", name, row.ID, err)
				}
				out[row.ID] = row.Text
			}
		default:
			t.Errorf("%s is no report", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func paragraphs(t *testing.T, page []byte) string {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data == "p" {
			b.WriteString(n.Data + "\n")
		}
	}
	return b.String()
}

func TestReports(t *testing.T) {
	got := texts(t)
	if len(got) != 18 {
		t.Errorf("%d reports, want 18 as README.md says", len(got))
	}
	for name, text := range got {
		if n := len(strings.Fields(text)); n < 80 || n > 200 {
			t.Errorf("%s has %d words, want 80 to 200", name, n)
		}
	}
}

// bears reports whether name is one of the outlet's own names, letter for
// letter but for spelling; Find also knows names with more words round them.
func bears(o outlet.Outlet, name string) bool {
	for _, n := range append([]string{o.Name}, o.Aliases...) {
		if arabic.Match(n) == arabic.Match(name) {
			return true
		}
	}
	return false
}

// An invented outlet must not bear the name of a real one.
func TestOutletsAreInvented(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(Outlets())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 5 {
			t.Errorf("%q has %d columns, want 5", line, len(cols))
			continue
		}
		for _, name := range append(strings.Split(cols[3], "|"), cols[0], cols[2]) {
			if o, ok := reg.Find(name); ok && bears(o, name) {
				t.Errorf("%s is a real outlet: %s", name, o.Name)
			}
		}
	}
	if _, err := outlet.Load(Outlets()); err != nil {
		t.Errorf("the registry does not take the table: %v", err)
	}
}
