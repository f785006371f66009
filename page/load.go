package page

import (
	"embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

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
	drop         set // class names of HTML, or parts of them, that are no article
	walls        set // as drop, of what lies over a page
	bylines      set // as drop, of what names the author
	nobody       set // names that are no author's
	changed      set // words before the day of a page's last change
	dateWords    set // words that go with a date
	months       map[string]int
	hijriMonths  map[string]int
	ages         map[string]ageUnit
	ago          set // words that say that a time lies back
	weekdays     map[string]time.Weekday
	languages    languages
	adapters     adapters
}

// set is words or phrases in match form.
type set map[string]bool

// Load reads the embedded tables; reg names outlets and agencies. rules are tables
// of how to read single sites, in the format of data/adapters.tsv, each of which is
// read to its end; those before count first. Load fails only when a table is broken,
// and names its line.
func Load(reg *outlet.Registry, rules ...io.Reader) (*Tables, error) {
	t := &Tables{reg: reg, adapters: adapters{}, months: map[string]int{}, hijriMonths: map[string]int{}, ages: map[string]ageUnit{}, weekdays: map[string]time.Weekday{}}
	for name, s := range map[string]*set{
		"credits": &t.credits, "caption": &t.captions, "roles": &t.roles, "places": &t.places,
		"given_names": &t.given, "opening_words": &t.openingWords, "html_drop": &t.drop,
		"date_words": &t.dateWords, "html_wall": &t.walls, "html_byline": &t.bylines, "nobody": &t.nobody, "changed": &t.changed, "ago": &t.ago,
	} {
		*s = set{}
		key := phrase
		if strings.HasPrefix(name, "html_") {
			key = strings.ToLower
		}
		err := eachLine(name+".txt", 1, func(f []string) error {
			(*s)[key(f[0])] = true
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if err := eachLine("months.tsv", 2, t.addMonth); err != nil {
		return nil, err
	}
	if err := eachLine("hijri_months.tsv", 2, t.addHijriMonth); err != nil {
		return nil, err
	}
	if err := eachLine("ages.tsv", 3, t.addAge); err != nil {
		return nil, err
	}
	if err := eachLine("weekdays.tsv", 2, t.addWeekday); err != nil {
		return nil, err
	}
	if err := eachLine("languages.tsv", 3, t.languages.add); err != nil {
		return nil, err
	}
	for i, r := range rules {
		if err := t.adapters.read(fmt.Sprintf("table %d of adapters", i+1), r); err != nil {
			return nil, err
		}
	}
	if err := eachLine("adapters.tsv", 3, t.adapters.add); err != nil {
		return nil, err
	}
	return t, eachLine("furniture.tsv", 2, t.furniture.add)
}

func (t *Tables) addMonth(f []string) error {
	n, err := strconv.Atoi(f[1])
	t.months[arabic.Match(f[0])] = n
	return err
}

func (t *Tables) addHijriMonth(f []string) error {
	n, err := strconv.Atoi(f[1])
	t.hijriMonths[arabic.Match(f[0])] = n
	return err
}

func (t *Tables) addWeekday(f []string) error {
	n, err := strconv.Atoi(f[1])
	t.weekdays[arabic.Match(f[0])] = time.Weekday(n)
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
