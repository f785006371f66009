package page_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
	"tawatur/page"
)

func tables(t testing.TB) *page.Tables {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	tb, err := page.Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	return tb
}

func readJSON(t testing.TB, path string, v any) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, v); err != nil {
		t.Fatal(err)
	}
}

// wantReport is what is noted about one report of a seed.
type wantReport struct {
	Title                    *string
	Byline, Dateline, Outlet string
	Credits                  []string
	FirstWords               string `json:"first_words"`
}

func TestSeeds(t *testing.T) {
	var pages []struct {
		File    string
		Reports []wantReport
		NotText []string `json:"not_text"`
	}
	readJSON(t, shareddata.Path(t, "gold/seeds.pages.json"), &pages)
	tb := tables(t)
	for _, p := range pages {
		raw, err := os.ReadFile(filepath.Join(shareddata.Path(t, "seeds"), p.File))
		if err != nil {
			t.Fatal(err)
		}
		got, skips := tb.Reports(tawatur.Capture{Name: p.File, Media: tawatur.MediaText, Text: string(raw)}, nil)
		if len(got) != len(p.Reports) || len(skips) > 0 {
			t.Errorf("%s: %d reports instead of %d, %v", p.File, len(got), len(p.Reports), skips)
			continue
		}
		for i, want := range p.Reports {
			checkSeed(t, got[i], want)
			for _, no := range p.NotText {
				if strings.Contains(got[i].Text, no) {
					t.Errorf("%s holds %q", got[i].ID, no)
				}
			}
		}
	}
}

func checkSeed(t *testing.T, got tawatur.Report, want wantReport) {
	t.Helper()
	title := ""
	if want.Title != nil {
		title = *want.Title
	}
	for what, pair := range map[string][2]string{
		"title": {got.Title, title}, "byline": {got.Byline, want.Byline},
		"dateline": {got.Dateline, want.Dateline}, "outlet": {got.Outlet, want.Outlet},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %s is %q instead of %q", got.ID, what, pair[0], pair[1])
		}
	}
	if !slices.Equal(got.Credits, want.Credits) {
		t.Errorf("%s: credits are %q instead of %q", got.ID, got.Credits, want.Credits)
	}
	if !strings.HasPrefix(got.Body(), want.FirstWords) {
		t.Errorf("%s does not begin with %q", got.ID, want.FirstWords)
	}
	if got.Lang != "ar" {
		t.Errorf("%s is in %s", got.ID, got.Lang)
	}
}

// TestGoldRows holds that the text of a row keeps what was noted about it.
func TestGoldRows(t *testing.T) {
	tb := tables(t)
	for _, name := range []string{"news", "train"} {
		rows := lines(t, shareddata.Path(t, "gold/"+name+".jsonl"))
		texts := map[string]string{}
		for _, raw := range rows {
			var m page.Meta
			if err := json.Unmarshal([]byte(raw), &struct{ *page.Meta }{&m}); err != nil && m.Text == "" {
				t.Fatal(err)
			}
			rs, _ := tb.Reports(tawatur.Capture{Name: name, Media: tawatur.MediaJSON, Text: raw}, &m)
			if len(rs) != 1 || rs[0].ID != m.ID || rs[0].Lang != "ar" {
				t.Fatalf("%s: %v", m.ID, rs)
			}
			texts[m.ID] = rs[0].Text
		}
		for _, raw := range lines(t, shareddata.Path(t, "gold/"+name+".gold.jsonl")) {
			checkQuotes(t, raw, texts)
		}
	}
}

func checkQuotes(t *testing.T, raw string, texts map[string]string) {
	t.Helper()
	var g struct {
		ID           string
		Attributions []struct{ Quote string }
		Figures      []struct{ Text string }
	}
	if err := json.Unmarshal([]byte(raw), &g); err != nil {
		t.Fatal(err)
	}
	for _, a := range g.Attributions {
		if !strings.Contains(texts[g.ID], a.Quote) {
			t.Errorf("%s: %q is not in the text", g.ID, a.Quote)
		}
	}
	for _, f := range g.Figures {
		if !strings.Contains(texts[g.ID], f.Text) {
			t.Errorf("%s: %q is not in the text", g.ID, f.Text)
		}
	}
}

func lines(t testing.TB, path string) []string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(raw)), "\n")
}

func TestRealPages(t *testing.T) {
	var gold map[string]struct {
		File, Title   string
		With, Without []string
	}
	readJSON(t, shareddata.Path(t, "data/pages/assabah_gold.json"), &gold)
	tb := tables(t)
	for _, g := range gold {
		raw, err := os.ReadFile(shareddata.Path(t, "data/pages/"+g.File))
		if err != nil {
			t.Fatal(err)
		}
		rs, _ := tb.Reports(tawatur.Capture{Name: g.File, Media: tawatur.MediaHTML, Text: string(raw)}, nil)
		if len(rs) != 1 {
			t.Fatalf("%d reports", len(rs))
		}
		if a, b := arabic.Match(strings.Join(strings.Fields(g.Title), " ")), arabic.Match(rs[0].Title); a != b {
			t.Errorf("title is %q instead of %q", b, a)
		}
		for _, s := range g.With {
			if !strings.Contains(rs[0].Text, s) {
				t.Errorf("%q is missing", s)
			}
		}
		for _, s := range g.Without {
			if strings.Contains(rs[0].Text, s) {
				t.Errorf("%q is in the text", s)
			}
		}
	}
}
