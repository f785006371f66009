package web_test

import (
	"encoding/csv"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// Every number of the table of a name leads to as many statements.
func TestNumbersOfANameLeadToItsStatements(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	name := "هيثم سرحون"
	at := "/en/names/" + url.PathEscape(name)
	_, page := get(h, at)
	cells := regexp.MustCompile(`<td class="n"><a href="([^"]+)"[^>]*>(\d+)</a>`).FindAllStringSubmatch(page, -1)
	if len(cells) < 4 {
		t.Fatalf("%d numbers in\n%s", len(cells), page)
	}
	for _, c := range cells {
		u, err := url.Parse(html.UnescapeString(c[1]))
		if err != nil {
			t.Fatal(err)
		}
		_, body := get(h, u.RequestURI())
		if n := strings.Count(body, "<blockquote"); strconv.Itoa(n) != c[2] {
			t.Errorf("%s leads to %d statements of %s", u, n, c[2])
		}
		_, rows := get(h, strings.Replace(u.RequestURI(), "/names/", "/csv/names/", 1))
		if all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(rows, "\ufeff"))).ReadAll(); err != nil || strconv.Itoa(len(all)-1) != c[2] {
			t.Errorf("the file for %s has %d rows, %v", u, len(all), err)
		}
		if res, _ := get(h, strings.Replace(u.RequestURI(), "/names/", "/feeds/names/", 1)); res.StatusCode != 200 {
			t.Errorf("the feed for %s: %s", u, res.Status)
		}
	}
	w, err := st.Who(t.Context(), name, store.WhoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, sp := range w.Spellings {
		if !strings.Contains(page, "<bdi>"+sp.Name+"</bdi>") {
			t.Errorf("the spelling %s is not there", sp.Name)
		}
	}
}

func TestListOfNamesIsLeafedThrough(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	_, all, err := st.Names(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, typ := range []string{"PER", "ORG", "LOC", "GROUP"} {
		_, body := get(h, "/en/names/?type="+typ)
		seen += strings.Count(body, `<th scope="row">`)
	}
	_, body := get(h, "/en/names/")
	if n := strings.Count(body, `<th scope="row">`); n != seen || n == 0 || n > all {
		t.Errorf("%d names, %d by their types, of %d", n, seen, all)
	}
}
