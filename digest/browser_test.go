package digest

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tawatur/internal/browser"
)

// outside names the words of the pictures that stand out of the picture or of
// the box they are in.
const outside = `(() => {
  const out = [];
  for (const t of document.querySelectorAll('svg.chain rect ~ text')) {
    const r = t.getBoundingClientRect(), b = t.parentNode.querySelector(':scope > rect').getBoundingClientRect();
    if (r.width > 0 && (r.right > b.right + 1 || r.left < b.left - 1)) out.push(t.textContent.slice(0, 40));
  }
  return out.join('; ');
})()`

func TestPageInChromium(t *testing.T) {
	ctx := browser.Start(t)
	f := newFixture(t)
	long, get := wide(9, 3, true, strings.Repeat("صحيفة الميناء البعيد ", 10))
	dir := t.TempDir()
	for _, p := range []struct {
		name string
		page []byte
	}{
		{"ar", html(t, f.comparison(), f.get, options("ar"))},
		{"en", html(t, f.comparison(), f.get, options("en"))},
		{"long", html(t, long, get, options("ar"))},
	} {
		file := filepath.Join(dir, p.name+".html")
		if err := os.WriteFile(file, p.page, 0o644); err != nil {
			t.Fatal(err)
		}
		for _, width := range []int64{390, 820, 1440} {
			t.Run(p.name, func(t *testing.T) { look(t, ctx, "file://"+(&url.URL{Path: file}).EscapedPath(), width) })
		}
	}
}

func look(t *testing.T, ctx context.Context, address string, width int64) {
	p := browser.Open(t, ctx, address, width, false)
	if wide := p.TooWide(); wide != "" {
		t.Errorf("at %d: wider than the page: %s", width, wide)
	}
	if out := p.Ask(outside); out != "" {
		t.Errorf("at %d: words stand out of their box: %s", width, out)
	}
	want := map[bool]string{true: "block", false: "none"}[width < 720]
	if got := p.Ask(`getComputedStyle(document.querySelector('.outline')).display`); got != want {
		t.Errorf("at %d: the wrong one of the two pictures is shown", width)
	}
	p.Clean(address)
}
