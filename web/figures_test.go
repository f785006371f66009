package web_test

import (
	"encoding/csv"
	"html"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// Every figure of the sample is on the page and in the file, and leads to its words
// and to its tally.
func TestFiguresPage(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	all, err := st.Figures(t.Context(), store.FigureOptions{})
	if err != nil || len(all) < 5 {
		t.Fatal(len(all), err)
	}
	_, page := get(h, "/en/figures")
	shown := page
	for next := nextPage(page); next != ""; next = nextPage(shown) {
		_, shown = get(h, next)
		page += shown
	}
	if n := strings.Count(page, `<th scope="row"`); n != len(all) {
		t.Errorf("%d rows for %d figures", n, len(all))
	}
	tallies := 0
	for _, at := range addresses(page, "/") {
		if !strings.Contains(at, "#") {
			continue
		}
		u, err := url.Parse(html.UnescapeString(at))
		if err != nil {
			t.Fatal(err)
		}
		res, body := get(h, u.RequestURI())
		if res.StatusCode != 200 || !strings.Contains(body, `id="`+u.Fragment+`"`) {
			t.Errorf("%s leads nowhere: %s", at, res.Status)
		}
		if strings.HasPrefix(u.Fragment, "tally-") {
			tallies++
		}
	}
	if tallies == 0 {
		t.Error("no figure leads to its tally")
	}
	res, body := get(h, "/en/figures.csv")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(body, "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 1+len(all) || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/csv") {
		t.Errorf("%d rows for %d figures, %v", len(rows), len(all), err)
	}
}

func TestFiguresAreNarrowed(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	all, err := st.Figures(t.Context(), store.FigureOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		f := &all[i]
		v := url.Values{"category": {f.Category}, "from": {f.Published.String()}, "to": {f.Published.String()}, "outlet": {f.Outlet},
			"place": {f.Place}, "source": {string(f.SourceName)}, "of": {f.Of}}
		if f.Conflict {
			v.Set("conflict", "1")
		}
		at := "/ar/figures?" + v.Encode()
		if _, page := get(h, at); !strings.Contains(page, `title="`+f.Text+`"`) {
			t.Errorf("%s does not show %q", at, f.Text)
		}
	}
	if _, page := get(h, "/en/figures?place=nowhere"); !strings.Contains(page, "No figure is like that") {
		t.Error("nothing says that there is none")
	}
}

// nextPage is the address of the part of a list that comes after a page, "" for none.
func nextPage(page string) string {
	_, rest, _ := strings.Cut(page, `<a rel="next" href="`)
	at, _, _ := strings.Cut(rest, `"`)
	return html.UnescapeString(at)
}
