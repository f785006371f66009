package attribution

import (
	"os"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	raw, err := os.ReadFile("/tmp/attr/dbg.txt")
	if err != nil {
		t.Skip()
	}
	l := load(t)
	for _, s := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		t.Log(s)
		for _, a := range l.Find(Input{Text: s}) {
			t.Logf("   [%s] %s %s/%s src=%q name=%q %s ch=%v occ=%q | %s", a.Cue, a.Pattern, a.Form, a.Stance, a.Source, a.SourceName, a.SourceKind, a.Chain, a.Occasion, a.Quote)
		}
	}
}
