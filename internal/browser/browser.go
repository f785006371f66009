// Package browser lets a test look at pages in headless Chromium: what they ask for,
// what they complain of, what stands out of the window, and what a checker of
// accessibility says. It is for tests alone.
package browser

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Start starts headless Chromium, which ends with the test. It skips the test where
// there is none, and in short runs.
func Start(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is slow to start")
	}
	path := chromium()
	if path == "" {
		t.Skip("no Chromium on this machine: what the page looks like is not tested")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// Page is a page that is open in a window of its own.
type Page struct {
	t   *testing.T
	ctx context.Context

	mu               sync.Mutex
	requests, errors []string
}

// Open opens an address in a window of a width in CSS pixels, in dark colours where
// that is asked for. The window is closed with the test.
func Open(t *testing.T, parent context.Context, address string, width int64, dark bool) *Page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(parent)
	t.Cleanup(cancel)
	p := &Page{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Func(enable(dark)), chromedp.EmulateViewport(width, 900), chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return p
}

// Resize gives the window another width.
func (p *Page) Resize(width int64) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		p.t.Fatal(err)
	}
}

func (p *Page) hear(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		p.errors = append(p.errors, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.errors = append(p.errors, e.Entry.Text)
	}
}

// Ask evaluates a script that gives a string.
func (p *Page) Ask(script string) string {
	p.t.Helper()
	s, err := chromedp.Run(p.ctx, chromedp.Evaluate[string](script))
	if err != nil {
		p.t.Fatalf("%s: %v", script[:min(len(script), 80)], err)
	}
	return s
}

// Until waits, at most ten seconds, for a script to give "true".
func (p *Page) Until(script string) {
	p.t.Helper()
	for range 200 {
		if p.Ask(script) == "true" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.t.Errorf("it never came to %s", script)
}

// TabTo presses the tabulator until the element that a selector names has the focus,
// as somebody without a mouse does.
func (p *Page) TabTo(selector string) {
	p.t.Helper()
	const most = 400
	for range most {
		p.Press(kb.Tab)
		if p.Ask(`String(document.activeElement.matches(`+strconv.Quote(selector)+`))`) == "true" {
			return
		}
	}
	p.t.Fatalf("the keyboard does not reach %s", selector)
}

// Press presses keys, or types words.
func (p *Page) Press(keys string) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, chromedp.KeyEvent(keys)); err != nil {
		p.t.Fatal(err)
	}
}

// Enter follows a link, or presses a button, that a selector names, by the keyboard
// alone, and waits for the page that it leads to.
func (p *Page) Enter(selector string) {
	p.t.Helper()
	p.TabTo(selector)
	p.Ask(`document.documentElement.dataset.before = "1"; ""`)
	p.Press(kb.Enter)
	p.Until(`String(document.readyState === "complete" && document.documentElement?.dataset.before !== "1")`)
}

// Clean fails the test where the page complained of something, or asked another
// host than the one its address begins with.
func (p *Page) Clean(host string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.requests) == 0 {
		p.t.Error("the browser did not tell of the page itself")
	}
	for _, r := range p.requests {
		if !strings.HasPrefix(r, host) && !strings.HasPrefix(r, "data:") {
			p.t.Errorf("it asks for %s", r)
		}
	}
	for _, e := range p.errors {
		p.t.Errorf("the browser complains: %s", e)
	}
}

// TooWide names the elements that stand out of the window, but for those within a
// box that scrolls.
func (p *Page) TooWide() string { return p.Ask(tooWide) }

const tooWide = `(() => {
  const w = document.documentElement.clientWidth, out = [];
  const scrolls = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return true; return false; };
  for (const e of document.querySelectorAll('body *')) {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    if (r.width > 1 && s.position != 'absolute' && (r.right > w + 1 || r.left < -1) && !scrolls(e)) out.push(e.tagName + '.' + (e.className.baseVal ?? e.className) + ' ' + r.left + '…' + r.right);
  }
  if (document.documentElement.scrollWidth > w + 1) out.push('the page scrolls sideways');
  return out.slice(0, 8).join('; ');
})()`

// Axe gives what the checker axe-core finds wrong, a line each: the rule, how bad
// it is and an element. It skips the test where the checker is not installed.
func (p *Page) Axe() string {
	p.t.Helper()
	src, err := os.ReadFile(axeFile())
	if err != nil {
		p.t.Skip("axe-core is not installed (make setup): accessibility is not tested")
	}
	// The page's own policy forbids scripts that are not the server's: this one comes
	// through the debugger.
	p.Ask("(() => {" + string(src) + "})(); ''")
	p.Ask(`window.found = null; axe.run().then((r) => { window.found = r.violations.map((v) => v.id + " (" + v.impact + "): " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")).join("\n") }, (e) => { window.found = String(e) }); ""`)
	p.Until(`String(window.found !== null)`)
	return p.Ask(`String(window.found)`)
}

// axeFile looks for the checker beside the module's root, where npm puts it.
func axeFile() string {
	for dir := "."; ; dir = filepath.Join(dir, "..") {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "node_modules", "axe-core", "axe.min.js")
		}
		if abs, err := filepath.Abs(dir); err != nil || abs == filepath.Dir(abs) {
			return ""
		}
	}
}

func enable(dark bool) func(context.Context, *chromedp.Target) error {
	return func(ctx context.Context, target *chromedp.Target) error {
		if _, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{}); err != nil {
			return err
		}
		if _, err := cdp.Call(ctx, target, log.Enable, cdp.Empty{}); err != nil {
			return err
		}
		scheme := map[bool]string{false: "light", true: "dark"}[dark]
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	}
}
