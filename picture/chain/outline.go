package chain

import (
	_ "embed"
	"html/template"
	"strconv"
	"strings"

	"tawatur/locale"
	"tawatur/picture"
)

//go:embed outline.tmpl
var outlineSource string

// Outline writes a diagram as lists within one another: the same picture for a window
// that is too narrow for the drawing, and for readers aloud.
type Outline struct{ t *template.Template }

// NewOutline parses the embedded template for a language.
func NewOutline(say *locale.Printer) (*Outline, error) {
	t, err := template.New("outline").Funcs(template.FuncMap{
		"text":    say.Text,
		"count":   say.Count,
		"most":    func() int { return maxSilent },
		"left":    func(outlets []string) int { return len(outlets) - maxSilent },
		"lane":    laneClass,
		"further": func(d Diagram) string { return d.FurtherWords(say) },
		"shape":   func(n int) string { return picture.Shape(max(n, 0), 9) },
	}).Parse(outlineSource)
	if err != nil {
		return nil, err
	}
	return &Outline{t}, nil
}

// laneClass is the class of an origin by its number, and that of what stands against a
// claim.
func laneClass(number int) string {
	if number <= 0 {
		return "against"
	}
	return "l" + strconv.Itoa((number-1)%8+1)
}

// HTML writes a diagram.
func (o *Outline) HTML(d Diagram) (template.HTML, error) {
	var b strings.Builder
	if err := o.t.Execute(&b, d); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}
