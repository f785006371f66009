package alert

import (
	"bytes"
	_ "embed"
	"html/template"

	"tawatur/locale"
)

//go:embed letter.tmpl
var letterTemplate string

// page is an alert as a page that asks for nothing from anywhere: no picture, no
// style and no script tells a host that it was read.
func page(say *locale.Printer, l *letter) (string, error) {
	t, err := template.New("letter").Funcs(template.FuncMap{"text": say.Text, "count": say.Count}).Parse(letterTemplate)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = t.Execute(&b, l)
	return b.String(), err
}
