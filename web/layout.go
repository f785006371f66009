package web

import (
	"embed"
	"html/template"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/tallychart"
	"tawatur/record"
)

//go:embed templates/*.tmpl
var templateFiles embed.FS

// pages are the templates, by the name of the file without its ending; each
// stands in the layout.
type pages map[string]*template.Template

// frame is what the layout shows around the body of a page.
type frame struct {
	Lang, Dir string
	Title     string
	// Section is the part of the archive that the page belongs to, for the menu.
	Section string
	// Other is the address of the same page in the other language.
	Other, OtherLang string
	// Feed is the address of the page as a feed, "" where it has none.
	Feed string
	// Asked is what stands in the field of search.
	Asked   string
	Fiction bool
	// CanAdd says that material can be added to the archive.
	CanAdd bool
	Body   any
}

// loadPages parses each page together with the layout and the parts that pages share.
func loadPages(say *locale.Printer, a assets) (pages, error) {
	base, err := template.New("layout").Funcs(functions(say, a)).ParseFS(templateFiles, "templates/layout.tmpl", "templates/*parts.tmpl")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(templateFiles, "templates/*.tmpl")
	if err != nil {
		return nil, err
	}
	out := pages{}
	for _, file := range names {
		name := strings.TrimSuffix(path.Base(file), ".tmpl")
		if name == "layout" || strings.HasSuffix(name, "parts") {
			continue
		}
		t, err := base.Clone()
		if err == nil {
			t, err = t.ParseFS(templateFiles, file)
		}
		if err != nil {
			return nil, err
		}
		out[name] = t.Lookup("layout.tmpl")
	}
	return out, nil
}

// functions are what templates call.
func functions(say *locale.Printer, a assets) template.FuncMap {
	link := func(kind, id string) string { return linkIn(say.Lang(), kind, id) }
	return template.FuncMap{
		"asset":   a.address,
		"text":    say.Text,
		"count":   say.Count,
		"named":   say.Named,
		"number":  func(n int) string { return say.Number(float64(n)) },
		"day":     say.Day,
		"days":    say.Days,
		"brief":   say.ShortDay,
		"pieces":  say.Pieces,
		"link":    link,
		"home":    func() string { return "/" + say.Lang() },
		"choose":  func(outlets []string, on string) selection { return selection{outlets, on} },
		"options": func(of []choice, on string) options { return options{of, on} },
		"files":   func(story, name string) pictureFiles { return pictureFiles{story, name} },
		"masked":  masked,
		"at":      func(report string, at tawatur.Span) string { return wordsIn(say.Lang(), report, at) },
		"percent": percent,
		"misread": func(m *misread) string { return say.Text("web.misread."+m.Want, m.Of...) },
		"shape":   func(n int) string { return picture.Shape(n, 9) },
		"lane":    func(n int) int { return (n-1)%8 + 1 },
		"toll":    func(t *record.Toll) string { return tollRange(say, t) },
		"figures": eachOnce,
		"value":   func(p tallychart.Point) string { return p.Value(say) },
	}
}

// tollRange writes a toll: one number, or the least and the greatest.
func tollRange(say *locale.Printer, t *record.Toll) string {
	if t.Low == t.High {
		return say.Number(t.Low)
	}
	return say.Text("day.range", say.Number(t.Low), say.Number(t.High))
}

// selection is the outlets that a reader chooses from, and the one that is chosen.
type selection struct {
	Outlets []string
	On      string
}

// options is what a reader chooses from, and the value that is chosen.
type options struct {
	Choices []choice
	On      string
}

// pictureFiles names the files of a picture.
type pictureFiles struct{ Story, Name string }

// linkIn is the address of a thing in one language.
func linkIn(lang, kind, id string) string { return "/" + lang + "/" + kind + "/" + url.PathEscape(id) }

// link is the address of a thing in the language of the request.
func (q request) link(kind, id string) string { return linkIn(q.lang, kind, id) }

// frame is the layout's part of an answer.
func (q request) frame(a answer, canAdd bool) frame {
	f := frame{Lang: q.lang, Dir: "ltr", Title: a.title, Fiction: a.fiction, Feed: a.feed, CanAdd: canAdd, Body: a.body,
		Section: a.page, OtherLang: languages[0], Asked: q.URL.Query().Get("q")}
	if q.say.RTL() {
		f.Dir, f.OtherLang = "rtl", languages[1]
	}
	other := url.URL{Path: "/" + f.OtherLang + q.path, RawQuery: q.URL.RawQuery}
	if raw, ok := strings.CutPrefix(q.URL.EscapedPath(), "/"+q.lang); ok {
		other.RawPath = "/" + f.OtherLang + raw
	}
	if q.Method != "GET" && q.Method != "HEAD" {
		other.RawQuery = ""
	}
	f.Other = other.String()
	return f
}
