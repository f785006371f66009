package telling

import (
	"tawatur"
	"tawatur/locale"
)

// Problem says why something could not be read and what to do: the reason, then its
// detail. Details are written in English, where they arise; in other languages the
// hint of the reason stands in their place.
func Problem(say *locale.Printer, why tawatur.SkipReason, detail string) string {
	if detail == "" || say.Lang() != "en" {
		detail = say.Text("skip.hint." + string(why))
	}
	return say.Text("web.problem", say.Text("skip."+string(why)), locale.Isolate(detail))
}
