package picture

import (
	_ "embed"
	"html/template"
	"strings"
)

//go:embed svg.tmpl
var svgSource string

// Template writes drawings as SVG. Everything in them is escaped.
type Template struct{ t *template.Template }

// LoadTemplate parses the embedded template.
func LoadTemplate() (*Template, error) {
	t, err := template.New("svg").Parse(svgSource)
	if err != nil {
		return nil, err
	}
	return &Template{t}, nil
}

// SVG writes a canvas as one svg element without width and height, so that
// the page sets its size.
func (t *Template) SVG(c *Canvas) (template.HTML, error) {
	var b strings.Builder
	if err := t.t.Execute(&b, c); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}
