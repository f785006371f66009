package web

import (
	"strings"
	"testing"

	"tawatur/fetch"
)

// FuzzLinesOf: every line that waits can be asked as it is and stands once, no other is
// asked, and no password is shown.
func FuzzLinesOf(f *testing.F) {
	f.Add("https://news.example/1\r\n https://news.example/1#x \nhttp://me:secret@news.example/\n\nنص")
	f.Fuzz(func(t *testing.T, text string) {
		seen := map[string]bool{}
		for _, l := range linesOf(text) {
			if l.State == addressLost {
				if l.Reason == "" {
					t.Errorf("no reason for %q", l.Address)
				}
				continue
			}
			u, err := fetch.Address(l.Address)
			if err != nil || u.String() != l.Address || u.User != nil || seen[l.Address] {
				t.Errorf("%q: %v", l.Address, err)
			}
			seen[l.Address] = true
		}
		if n := len(splitLines(text)); n > strings.Count(text, "\n")+1 {
			t.Errorf("%d lines", n)
		}
	})
}
