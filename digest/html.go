package digest

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/chain"
)

//go:embed page.tmpl
var pageSource string

//go:embed page.css
var pageStyle string

// page is all that the template needs.
type page struct {
	Lang, Dir string
	Style     template.CSS
	Made      string
	Summary   string
	Fiction   bool
	LeftOut   int
	Stories   []*storyView
	Skips     []tawatur.Skip
}

// HTML writes the comparison as one page without scripts and without any
// request to elsewhere. get finds the reports whose words the page shows; a
// report that it does not find is shown without text. The error is that of o's
// language or of w.
func HTML(w io.Writer, c *tawatur.Comparison, get Get, o Options) error {
	say, err := locale.New(o.Lang)
	if err != nil {
		return err
	}
	shown, leftOut := ordered(c, o.MaxStories)
	v := &viewer{say: say, get: get, marks: &evidence{get: get, say: say}}
	p := page{Lang: o.Lang, Dir: "ltr", Fiction: isFiction(shown), LeftOut: leftOut, Skips: o.Skips}
	if say.RTL() {
		p.Dir = "rtl"
	}
	if !o.GeneratedAt.IsZero() {
		p.Made = say.Text("page.made", tawatur.DayOf(o.GeneratedAt))
	}
	reports := 0
	for i, s := range shown {
		reports += len(s.Reports)
		view := v.story(s, i+1)
		view.foldClaims(claimsInFull)
		p.Stories = append(p.Stories, view)
	}
	p.Summary = say.Text("page.summary", say.Count("count.reports_of", reports), say.Count("count.stories_of", len(shown)))
	p.Style = styleSheet(v.marks.split)
	t, err := pageTemplate(say)
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

// styleSheet is the page's style, with a rule for each mark that was cut, so that
// all its pieces light up together. The ids are made by this package.
func styleSheet(split []string) template.CSS {
	var b strings.Builder
	b.WriteString(chain.Style)
	b.WriteString(pageStyle)
	for _, id := range split {
		b.WriteString(":root:has(#" + id + ":target) .p-" + id + "{background:var(--lit)}\n")
	}
	return template.CSS(b.String())
}

func pageTemplate(say *locale.Printer) (*template.Template, error) {
	svg, err := picture.LoadTemplate()
	if err != nil {
		return nil, err
	}
	outline, err := chain.NewOutline(say)
	if err != nil {
		return nil, err
	}
	return template.New("page").Funcs(template.FuncMap{
		"text":   say.Text,
		"count":  say.Count,
		"pieces": say.Pieces,
		"has":    say.Has,
		"picture": func(c *claimView) (template.HTML, error) {
			w := chain.Draw(c.Diagram.Fold(say), c.ID+"-picture", say)
			return svg.SVG(&w.Canvas)
		},
		"outline": func(c *claimView) (template.HTML, error) { return outline.HTML(c.Diagram.Fold(say)) },
		"lane":    markClass,
		"shape":   shapeOf,
		"times":   func(n int) []struct{} { return make([]struct{}, max(n, 0)) },
		"min":     func(a, b int) int { return min(a, b) },
		"sub":     func(a, b int) int { return a - b },
	}).Parse(pageSource)
}
