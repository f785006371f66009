package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// FuzzAdapter holds that a table of rules is refused, naming its line, or read so that
// every rule stands under a domain and finds only what is on the page.
func FuzzAdapter(f *testing.F) {
	f.Add("odd.example\ttext\tdiv > p:first-child\n")
	f.Add("odd.example\tremove\t*\nodd.example\tdate\t[datetime]")
	f.Add("# mine\n\nodd.example\ttitle\th1, h2\r\n")
	const page = "<h1>سوق الخضار</h1><div class=k><p datetime=2021-05-03>أول</p><p>ثان</p></div>"
	f.Fuzz(func(t *testing.T, rules string) {
		as := adapters{}
		if err := as.read("mine", strings.NewReader(rules)); err != nil {
			if !strings.HasPrefix(err.Error(), "mine:") {
				t.Fatal(err)
			}
			return
		}
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		whole := nodeText(doc)
		for domain := range as {
			a := as.of("https://m." + domain + "/1")
			for field := range a {
				for line := range strings.Lines(a.text(doc, field)) {
					if !strings.Contains(whole, strings.TrimSpace(line)) {
						t.Fatalf("%q is not on the page", line)
					}
				}
			}
			a.remove(doc)
		}
	})
}
