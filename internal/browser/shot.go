package browser

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"

	"github.com/chromedp/chromedp"
)

// Shot gives the window as a small PNG: its fonts are waited for, and of its colours the
// commonest 256 are kept.
func (p *Page) Shot() []byte {
	p.t.Helper()
	p.Until(`String(document.readyState === "complete" && document.fonts.status === "loaded")`)
	b, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		b, err = reduce(b)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	return b
}

// Height gives the window another height as well as a width.
func (p *Page) Height(width, height int64) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, height)); err != nil {
		p.t.Fatal(err)
	}
}

// Upload chooses files for a field of a form that a selector names.
func (p *Page) Upload(selector string, files ...string) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, chromedp.SetUploadFiles(selector, files)); err != nil {
		p.t.Fatal(err)
	}
}

// Click clicks on what a selector names and waits for the page that it leads to.
func (p *Page) Click(selector string) {
	p.t.Helper()
	p.Ask(`document.documentElement.dataset.before = "1"; ""`)
	if err := chromedp.Do(p.ctx, chromedp.Click(selector)); err != nil {
		p.t.Fatal(err)
	}
	p.Until(`String(document.readyState === "complete" && document.documentElement?.dataset.before !== "1")`)
}

// Painted gives when the largest thing in the window was painted, in milliseconds from
// when the page was asked for (largest contentful paint), and how many bytes the page
// and all that it asked for took to send.
func (p *Page) Painted() (ms, bytes string) {
	p.t.Helper()
	p.Ask(`window.painted = ""; new PerformanceObserver((l) => { window.painted = String(Math.round(l.getEntries().at(-1).startTime)) }).observe({type: "largest-contentful-paint", buffered: true}); ""`)
	p.Until(`String(window.painted !== "")`)
	return p.Ask(`window.painted`), p.Ask(`String([...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((n, e) => n + e.transferSize, 0))`)
}

// reduce writes a PNG with a palette of its commonest colours, each other colour by the
// nearest of them.
func reduce(b []byte) ([]byte, error) {
	src, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	r := src.Bounds()
	counts := map[color.RGBA]int{}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			counts[color.RGBAModel.Convert(src.At(x, y)).(color.RGBA)]++
		}
	}
	common := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var of color.Palette
	for _, c := range common[:min(len(common), 256)] {
		of = append(of, c)
	}
	out, at := image.NewPaletted(r, of), map[color.RGBA]uint8{}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := color.RGBAModel.Convert(src.At(x, y)).(color.RGBA)
			i, ok := at[c]
			if !ok {
				i = uint8(of.Index(c))
				at[c] = i
			}
			out.SetColorIndex(x, y, i)
		}
	}
	var buf bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&buf, out)
	return buf.Bytes(), err
}
