package date

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"tawatur/arabic"
)

//go:embed data/future.tsv
var futureTSV string

// outlook is the words that tell whether a sentence looks forward.
type outlook struct {
	plan, said, lasted map[string]bool
	nouns              []string
}

var outlooks = sync.OnceValue(func() *outlook {
	o, err := parseOutlook(futureTSV)
	if err != nil {
		panic("date: " + err.Error())
	}
	return o
})

func parseOutlook(tsv string) (*outlook, error) {
	o := &outlook{plan: map[string]bool{}, said: map[string]bool{}, lasted: map[string]bool{}}
	for line := range strings.Lines(tsv) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		form, class, _ := strings.Cut(line, "\t")
		switch form = arabic.Match(form); class {
		case "plan":
			o.plan[form] = true
		case "said":
			o.said[form] = true
		case "lasted":
			o.lasted[form] = true
		case "noun":
			o.nouns = append(o.nouns, form)
		default:
			return nil, fmt.Errorf("future.tsv: class %q", class)
		}
	}
	return o, nil
}

// reach is how many tokens before an expression are asked for its outlook.
const reach = 8

// forward reports whether the words before token i, in its sentence, look
// forward: a verb with سـ, or a word of plan and expectation, with no verb of
// saying nearer.
func (f *finder) forward(i int) bool {
	switch {
	case f.behind:
		return false
	case f.diary():
		return true
	}
	for k := i - 1; k >= max(0, i-reach); k-- {
		t := f.toks[k]
		switch {
		case t.Kind == arabic.Punct && strings.Contains(".؟!؛\"«»:", t.Text):
			return false
		case t.Kind != arabic.Word:
		case f.outlook.said[t.Norm]:
			return false
		case f.outlook.plan[t.Norm], f.outlook.futureVerb(t):
			return true
		}
	}
	return false
}

// deadline reports whether "حتى" stands before token i and nothing before it has
// come to an end: "مهلة حتى الاثنين", but not "استمر حتى الاثنين".
func (f *finder) deadline(i int) bool {
	if f.behind || f.norm(i-1) != "حتي" {
		return false
	}
	k := i - 2
	for ; k >= max(0, i-reach); k-- {
		t := f.toks[k]
		if t.Kind == arabic.Punct && strings.Contains(".؟!؛،", t.Text) {
			break
		}
		if f.outlook.lasted[t.Norm] || f.outlook.said[t.Norm] {
			return false
		}
	}
	return k < i-2 // "حتى الاثنين كان" looks back
}

// futureVerb reports whether a word is a verb of the present with سـ.
func (o *outlook) futureVerb(t arabic.Token) bool {
	w := strings.TrimPrefix(t.Norm, "و")
	if strings.HasPrefix(w, "سا") {
		return strings.HasPrefix(strings.TrimPrefix(t.Text, "و"), "سأ")
	}
	if len(w) < 8 || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") {
		return false
	}
	for _, noun := range o.nouns {
		if strings.HasPrefix(w, noun) {
			return false
		}
	}
	return true
}
