package telling

import (
	"strings"

	"tawatur/locale"
	"tawatur/query"
)

// Mistake says what of a query was not understood, and what would be, in words that
// can be typed.
func Mistake(say *locale.Printer, m *query.Mistake) string {
	allowed := make([]string, len(m.Allowed))
	for i, v := range m.Allowed {
		allowed[i] = locale.Isolate(typed(say, m, v))
	}
	filter := ""
	if m.Filter != "" {
		filter = locale.Isolate(say.Text("query.word." + string(m.Filter)))
	}
	return say.Text("query.mistake."+string(m.Kind), locale.Isolate(m.Typed), strings.Join(allowed, say.Text("list.comma")), filter, m.Count,
		query.MaxBytes, query.MaxWords)
}

// typed is the word of the interface for a filter or a value.
func typed(say *locale.Printer, m *query.Mistake, v string) string {
	switch {
	case m.Kind == query.BadDay:
		return v
	case m.Kind == query.UnknownFilter:
		return say.Text("query.word." + v)
	case m.Filter == query.FilterStance:
		return say.Text("stance." + v)
	}
	return say.Text("query.value." + v)
}
