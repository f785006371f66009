package web_test

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// Every picture of every story comes as a whole SVG file that asks nobody for
// anything, and as the rows that it is drawn from.
func TestPicturesAsFiles(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		story, err := st.Story(t.Context(), l.ID)
		if err != nil {
			t.Fatal(err)
		}
		_, page := get(h, "/ar/stories/"+url.PathEscape(l.ID))
		for _, at := range addresses(page, "/pictures/") {
			res, body := get(h, at)
			if res.StatusCode != 200 {
				t.Errorf("%s: %s", at, res.Status)
			}
			switch {
			case strings.HasSuffix(at, ".svg"):
				checkSVG(t, at, body)
			case strings.HasSuffix(at, "lineage.csv") && !strings.HasPrefix(body, "\ufefffrom,to"):
				t.Error(body)
			case strings.HasSuffix(at, "chain-"+story.Claims[0].ID+".csv"):
				c := &story.Claims[0]
				rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
				if want := 1 + len(c.Assertions) + len(c.Contradictions); err != nil || len(rows) != want {
					t.Errorf("%s: %d rows, %v, want %d", at, len(rows), err, want)
				}
			}
		}
		for _, none := range []string{"chain-none.svg", "tally-0.svg", "tally-999.csv", "tally-x.svg", "chain-" + story.Claims[0].ID + ".exe", "x"} {
			if res, _ := get(h, "/ar/stories/"+l.ID+"/pictures/"+none); res.StatusCode != 404 {
				t.Errorf("%s: %s", none, res.Status)
			}
		}
	}
}

// addresses gives the links of a page that hold some words.
func addresses(page, holding string) (out []string) {
	for _, part := range strings.Split(page, `href="`)[1:] {
		if at := part[:strings.IndexByte(part, '"')]; strings.Contains(at, holding) {
			out = append(out, at)
		}
	}
	return out
}

func checkSVG(t *testing.T, at, svg string) {
	t.Helper()
	if strings.Contains(svg, "url(/") || !strings.Contains(svg, "base64,") || !strings.Contains(svg, "<title") {
		t.Errorf("%s: its fonts or its title are not in it", at)
	}
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", at, err)
			return
		}
	}
}
