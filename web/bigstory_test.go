package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tawatur/internal/bigstory"
	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/record"
	"tawatur/store"
	"tawatur/web"
)

// largestStory is the address, without language, of the story with most reports.
func largestStory(t *testing.T, st *store.Store) string {
	t.Helper()
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	most := slices.MaxFunc(lines, func(a, b record.StoryLine) int { return a.Reports - b.Reports })
	return "/stories/" + url.PathEscape(most.ID)
}

// mostBytes is what the page of a story may cost all told.
const mostBytes = 350_000

// Whatever the size of a story: its page with all that it asks for stays small, what it
// leaves out has pages of its own, and all of them and of its pictures open.
func TestStoriesOfEverySize(t *testing.T) {
	for _, n := range []int{1, 2, 40, 200, 800} {
		if n > 40 && testing.Short() {
			continue
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			st := samplestore.Of(t, bigstory.JSONL(n))
			h := pages(t, st, web.Options{})
			at := largestStory(t, st)
			bytes := cost(t, h, "/ar"+at)
			t.Logf("%d bytes", bytes)
			if bytes > mostBytes {
				t.Errorf("%d bytes, more than %d", bytes, mostBytes)
			}
			_, page := get(h, "/en"+at)
			checkLinks(t, h, page, at)
			if alone := strings.Contains(page, `id="said"`); alone != (n == 1) {
				t.Errorf("what its one report says is told: %v", alone)
			}
			_, all := get(h, "/en"+at+"/reports?page=1")
			if got := strings.Count(all, "<time>"); got != min(n, 100) {
				t.Errorf("%d of %d reports on the first page of them", got, n)
			}
		})
	}
}

// checkLinks opens what the page of a story leads to within itself: the pages of claims with
// their pictures, the pictures and their rows, the next outlets.
func checkLinks(t *testing.T, h http.Handler, page, at string) {
	t.Helper()
	for _, part := range []string{"/claims/", "/pictures/", at + "/reports"} {
		for i, link := range slices.Compact(addresses(page, part)) {
			if i == 3 { // one of each kind is enough: all are written by the same code
				break
			}
			res, body := get(h, link)
			if res.StatusCode != 200 {
				t.Errorf("%s: %s", link, res.Status)
			}
			if part == "/claims/" {
				for _, file := range addresses(body, "/pictures/whole-") {
					if res, _ := get(h, file); res.StatusCode != 200 {
						t.Errorf("%s: %s", file, res.Status)
					}
				}
			}
		}
	}
	for _, more := range addresses(page, "outlets=2") {
		if res, body := get(h, "/en"+at+more); res.StatusCode != 200 || !strings.Contains(body, `rel="prev"`) {
			t.Errorf("%s: %s", more, res.Status)
		}
	}
}

// cost is the bytes of a page as a browser gets them, packed, with styles, script and fonts.
func cost(t *testing.T, h http.Handler, at string) (bytes int) {
	t.Helper()
	res, packed := get(h, at, "Accept-Encoding", "gzip")
	if res.StatusCode != 200 {
		t.Fatalf("%s: %s", at, res.Status)
	}
	bytes = len(packed)
	_, page := get(h, at)
	for _, asset := range []string{"/static/style.", "/static/page."} {
		i := strings.Index(page, asset)
		file := page[i : i+strings.IndexByte(page[i:], '"')]
		_, packed := get(h, file, "Accept-Encoding", "gzip")
		bytes += len(packed)
		_, plain := get(h, file)
		for _, part := range strings.Split(plain, "url(")[1:] {
			_, font := get(h, part[:strings.IndexByte(part, ')')])
			bytes += len(font)
		}
	}
	return bytes
}

// longNames are reports whose outlets and sources have names of two hundred letters, in
// words and as one word without end.
func longNames() string {
	var b strings.Builder
	for i, name := range []string{strings.Repeat("صحيفة المرفأ ", 16), strings.Repeat("ق", 200), strings.Repeat("W", 200), "=cmd()|<b>"} {
		row, _ := json.Marshal(map[string]string{"id": fmt.Sprint("long-", i), "outlet": name, "day": fmt.Sprint("2022-05-0", i+1), "title": strings.Repeat(name, 2),
			"text": "أعلنت وزارة الصحة مقتل 12 شخصا في حريق سوق مرسال مساء الأحد.\nوقال مدير مستشفى " + name + " إن 30 شخصا أصيبوا في حريق سوق مرسال."})
		b.Write(append(row, '\n'))
	}
	return b.String()
}

// At every size and with names that no design foresees, nothing stands out of the window,
// in light and dark and both directions, and the checker of accessibility finds nothing.
func TestOddStoriesInChromium(t *testing.T) {
	ctx := browser.Start(t)
	for i, rows := range []string{bigstory.JSONL(2), bigstory.JSONL(120), longNames()} {
		st := samplestore.Of(t, rows)
		srv := httptest.NewServer(pages(t, st, web.Options{}))
		defer srv.Close()
		at := largestStory(t, st)
		_, page := get(pages(t, st, web.Options{}), "/ar"+at)
		for j, address := range []string{"/ar" + at, "/en" + at, firstOr(addresses(page, "/claims/"), "/en"+at+"/reports")} {
			t.Run(fmt.Sprint(i, address), func(t *testing.T) {
				p := browser.Open(t, ctx, srv.URL+address, 1440, j%2 == 1)
				for _, w := range []int64{820, 390} {
					p.Resize(w)
					if wide := p.TooWide(); wide != "" {
						t.Errorf("at %d, wider than the window: %s", w, wide)
					}
				}
				p.Clean(srv.URL)
				if wrong := p.Axe(); wrong != "" {
					t.Error(wrong)
				}
			})
		}
	}
}

func firstOr(list []string, other string) string {
	if len(list) > 0 {
		return list[0]
	}
	return other
}

// With the keyboard alone: the focus on a report traces its line through its own source and
// dims the others, Enter opens its words, and what is folded unfolds.
func TestTracingALineByKeyboard(t *testing.T) {
	ctx := browser.Start(t)
	st := samplestore.Of(t, bigstory.JSONL(200))
	srv := httptest.NewServer(pages(t, st, web.Options{}))
	defer srv.Close()
	p := browser.Open(t, ctx, srv.URL+"/ar"+largestStory(t, st), 1200, false)
	p.TabTo("svg.chain a.report")
	traced := `(() => {
	  const on = document.activeElement, own = on.querySelector(".thread"), sources = [...on.closest(".strand").querySelectorAll(".station")];
	  const lit = (e) => getComputedStyle(e).opacity === "1";
	  const other = [...document.querySelectorAll("svg.chain")].find((s) => s.contains(on)).querySelectorAll(".thread");
	  return String(lit(own) && [...other].filter(lit).length === 1 && sources.some((s) => s.contains(on)));
	})()`
	if p.Ask(traced) != "true" {
		t.Error("the line of the report with the focus is not the one that is seen")
	}
	p.TabTo("details.further summary")
	p.Press(" ")
	p.Until(`String(document.querySelector("details.further").open)`)
	if p.Ask(`String(document.querySelectorAll("details.further[open] .lane").length > 0)`) != "true" {
		t.Error("what was folded does not unfold")
	}
	p.Ask(`document.querySelector("svg.chain a.report").focus(); ""`)
	p.Enter("svg.chain a")
	if words := p.Ask(`document.getElementById("at")?.textContent ?? ""`); words == "" {
		t.Error("no words are marked")
	}
	p.Clean(srv.URL)
}

// Every picture is saved as PNG by the browser: with each link, an image with something in it.
func TestPicturesAsPNG(t *testing.T) {
	ctx := browser.Start(t)
	for _, st := range []*store.Store{samplestore.Open(t), samplestore.Of(t, bigstory.JSONL(60))} {
		srv := httptest.NewServer(pages(t, st, web.Options{}))
		defer srv.Close()
		p := browser.Open(t, ctx, srv.URL+"/ar"+largestStory(t, st), 1200, false)
		p.Ask(`window.saved = null; (async () => { const out = []; for (const a of document.querySelectorAll("a.png")) {
		  const b = await drawPNG(a), m = await createImageBitmap(b);
		  if (b.type !== "image/png" || b.size < 8000 || m.width < 600) out.push(a.download + " " + b.type + " " + b.size);
		} window.saved = document.querySelectorAll("a.png").length + ":" + out.join("; "); })().catch((e) => { window.saved = String(e) }); ""`)
		p.Until(`String(window.saved !== null)`)
		if got := p.Ask(`String(window.saved)`); !strings.HasSuffix(got, ":") || strings.HasPrefix(got, "0") {
			t.Errorf("pictures: %s", got)
		}
		p.Clean(srv.URL)
	}
}
