package telling

import (
	"strings"

	"tawatur"
	"tawatur/locale"
)

// Later says what a story's comparison leaves out, "" where it is of all reports.
func Later(say *locale.Printer, s *tawatur.Story) string {
	if s.Later == nil {
		return ""
	}
	var parts []string
	if n := len(s.Reports); s.Later.Reports > 0 {
		parts = append(parts, say.Text("story.later", n, n+s.Later.Reports))
	}
	if s.Later.Links > 0 {
		parts = append(parts, say.Text("story.later_links"))
	}
	return strings.Join(parts, " ")
}
