package web_test

import (
	"flag"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

var screenshots = flag.String("screenshots", "", "write pictures of the main pages of the sample into this folder")

// The windows that pages are shown in, in CSS pixels.
var windows = []struct{ width, height int64 }{{1440, 900}, {820, 1100}, {390, 844}}

// mainPages are the pages that are shown, by the name of their pictures: the address
// without its language.
func mainPages(t *testing.T, st *store.Store) map[string]string {
	t.Helper()
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{Order: store.ByConflict})
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	story, err := st.Story(t.Context(), lines[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	names, _, err := st.Names(t.Context(), 1)
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	at := "/stories/" + url.PathEscape(story.ID)
	return map[string]string{
		"stories": "/?order=conflict", "story": at, "side": at + "/side", "report": "/reports/" + url.PathEscape(story.Reports[0]),
		"names": "/names/", "name": "/names/" + url.PathEscape(names[0].Name), "outlets": "/outlets/", "outlet": "/outlets/" + url.PathEscape(story.Outlets[0]),
		"compare": "/compare?a=" + url.QueryEscape(story.Outlets[0]) + "&b=" + url.QueryEscape(story.Outlets[1]),
		"search":  "/search?q=" + url.QueryEscape("الميناء"), "figures": "/figures", "add": "/add",
	}
}

// The pictures of docs/pages.md, made by
//
//	go test ./web -run TestScreenshots -screenshots docs/images/pages
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("writes pictures: name a folder with -screenshots")
	}
	folder := *screenshots
	if !filepath.IsAbs(folder) {
		folder = filepath.Join("..", folder) // of the module's root, as the command is given
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{Add: none})
	srv := httptest.NewServer(h)
	defer srv.Close()
	for name, at := range mainPages(t, st) {
		if res, _ := get(h, "/en"+at); res.StatusCode != 200 {
			t.Logf("there is no %s", at)
			continue
		}
		t.Run(name, func(t *testing.T) {
			ctx := browser.Start(t)
			for _, lang := range []string{"ar", "en"} {
				for _, dark := range []bool{false, true} {
					p := browser.Open(t, ctx, srv.URL+"/"+lang+at, windows[0].width, dark)
					for _, w := range windows {
						p.Height(w.width, w.height)
						file := fmt.Sprintf("%s-%s-%d%s.png", name, lang, w.width, map[bool]string{true: "-dark"}[dark])
						if err := os.WriteFile(filepath.Join(folder, file), p.Shot(), 0o644); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
		})
	}
}

// Every picture that docs/pages.md shows is there.
func TestPagesAreShown(t *testing.T) {
	b, err := os.ReadFile("../docs/pages.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(b), "](")[1:] {
		file, _, _ := strings.Cut(part, ")")
		if _, err := os.Stat(filepath.Join("../docs", file)); err != nil {
			t.Error(err)
		}
	}
}
