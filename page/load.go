package page

import (
	"embed"
	"strconv"
	"strings"

	"tawatur/arabic"
	"tawatur/outlet"
	"tawatur/table"
)

//go:embed data
var data embed.FS

// Tables is the registry of outlets and the words that reading a page rests
// on. It is read only, and safe for use by several goroutines at once.
type Tables struct {
	reg          *outlet.Registry
	furniture    furniture
	credits      set // words for agencies without a name
	captions     set // bracketed words at the end of a caption
	roles        set // words before a journalist's name
	places       set
	given        set // given names
	openingWords set // words that begin with the letter of a clitic
	drop         set // parts of HTML class names
	dateWords    set // words that go with a date
	months       map[string]int
	languages    languages
}

// set is words or phrases in match form.
type set map[string]bool

// Load reads the embedded tables; reg names outlets and agencies. It fails
// only when a table is broken.
func Load(reg *outlet.Registry) (*Tables, error) {
	t := &Tables{reg: reg, months: map[string]int{}}
	for name, s := range map[string]*set{
		"credits": &t.credits, "caption": &t.captions, "roles": &t.roles, "places": &t.places,
		"given_names": &t.given, "opening_words": &t.openingWords, "html_drop": &t.drop,
		"date_words": &t.dateWords,
	} {
		*s = set{}
		err := eachLine(name+".txt", 1, func(f []string) error {
			(*s)[phrase(f[0])] = true
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if err := eachLine("months.tsv", 2, t.addMonth); err != nil {
		return nil, err
	}
	if err := eachLine("languages.tsv", 3, t.languages.add); err != nil {
		return nil, err
	}
	return t, eachLine("furniture.tsv", 2, t.furniture.add)
}

func (t *Tables) addMonth(f []string) error {
	n, err := strconv.Atoi(f[1])
	t.months[arabic.Match(f[0])] = n
	return err
}

// eachLine calls f with the cells of each entry of a table.
func eachLine(name string, cells int, f func([]string) error) error {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		return err
	}
	return table.Each(name, string(raw), cells, f)
}

// phrase gives the words of s in match form with one space between them; marks
// of punctuation are left out.
func phrase(s string) string { return strings.Join(foldedWords(s), " ") }

func foldedWords(s string) []string {
	var words []string
	for _, t := range arabic.Tokens(s) {
		if t.Kind != arabic.Punct {
			words = append(words, t.Norm)
		}
	}
	return words
}
