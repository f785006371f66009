package standing

import "tawatur"

// texts tells which reports are of one text: those that share passages with one
// another, and those that share them with one more. An agency issues many texts, so
// that two reports that both have a text of it need not have the same one.
type texts struct{ up map[string]string }

func newTexts() *texts { return &texts{map[string]string{}} }

// root gives the report that stands for all of its text.
func (t *texts) root(report string) string {
	for {
		up, ok := t.up[report]
		if !ok {
			return report
		}
		report = up
	}
}

// join notes the reports of a link as being of one text.
func (t *texts) join(l tawatur.Link) {
	if l.Inferred || l.Kind == tawatur.Quotes {
		return
	}
	if a, b := t.root(l.From), t.root(l.To); a != b {
		t.up[max(a, b)] = min(a, b)
	}
}

// one reports whether two reports are of one text.
func (t *texts) one(a, b string) bool { return t.root(a) == t.root(b) }
