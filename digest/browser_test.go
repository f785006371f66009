package digest

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts headless Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is slow to start")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium on this machine: what the page looks like is not tested")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// listener notes what the page asks for and complains of.
type listener struct {
	sync.Mutex
	requests, errors []string
}

func (l *listener) hear(ev any) {
	l.Lock()
	defer l.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		l.requests = append(l.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		l.errors = append(l.errors, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		l.errors = append(l.errors, e.Entry.Text)
	}
}

// tooWide names the elements that stand out of the viewport, but for what
// scrolls within its own box.
const tooWide = `(() => {
  const w = document.documentElement.clientWidth, out = [];
  for (const e of document.querySelectorAll('body *')) {
    const r = e.getBoundingClientRect();
    if (r.width > 0 && (r.right > w + 1 || r.left < -1 || r.width > w + 1)) out.push(e.tagName + '.' + (e.className.baseVal ?? e.className) + ' ' + r.left + '…' + r.right);
  }
  if (document.documentElement.scrollWidth > w + 1) out.push('the page scrolls sideways');
  return out.slice(0, 8).join('; ');
})()`

// outside names the words of the pictures that stand out of the picture or of
// the box they are in.
const outside = `(() => {
  const out = [];
  for (const t of document.querySelectorAll('svg.chain a text, svg.chain g:not(.mark) text')) {
    const r = t.getBoundingClientRect(), b = t.parentNode.querySelector('rect').getBoundingClientRect();
    if (r.width > 0 && (r.right > b.right + 1 || r.left < b.left - 1)) out.push(t.textContent.slice(0, 40));
  }
  return out.join('; ');
})()`

func TestPageInChromium(t *testing.T) {
	ctx := browser(t)
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

func look(t *testing.T, parent context.Context, page string, width int64) {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	var l listener
	if err := chromedp.Listen(ctx, l.hear); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Func(enable), chromedp.EmulateViewport(width, 900), chromedp.Navigate(page)); err != nil {
		t.Fatal(err)
	}
	if wide := ask(t, ctx, tooWide); wide != "" {
		t.Errorf("at %d: wider than the page: %s", width, wide)
	}
	if out := ask(t, ctx, outside); out != "" {
		t.Errorf("at %d: words stand out of their box: %s", width, out)
	}
	want := map[bool]string{true: "block", false: "none"}[width < 720]
	if got := ask(t, ctx, `getComputedStyle(document.querySelector('.narrow')).display`); got != want {
		t.Errorf("at %d: the wrong one of the two pictures is shown", width)
	}
	l.Lock()
	defer l.Unlock()
	if len(l.requests) == 0 {
		t.Error("the browser did not tell of the page itself")
	}
	for _, r := range l.requests {
		if r != page {
			t.Errorf("it asks for %s", r)
		}
	}
	for _, e := range l.errors {
		t.Errorf("the browser complains: %s", e)
	}
}

func enable(ctx context.Context, target *chromedp.Target) error {
	if _, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
	return err
}

func ask(t *testing.T, ctx context.Context, script string) string {
	t.Helper()
	s, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
	if err != nil {
		t.Fatal(err)
	}
	return s
}
