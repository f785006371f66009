package figure

import (
	"embed"
	"errors"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/*.tsv
var data embed.FS

// Tables are the words that figures are known by. They do not change after
// [Load] and may be used by many goroutines.
type Tables struct {
	nouns    map[string]noun
	triggers map[string]trigger
	before   map[string][]bound
	after    map[string][]bound
	label    map[string]string // word to side
	small    map[string]string // word to class
	frames   map[string]frame  // word to classes
}

// trigger is a word that says what befell people; next, where it is set, must
// follow it ("#": the figure).
type trigger struct {
	category, next string
	verb           bool
}

// bound is a phrase of approximation without its key word: the last of those
// before a number, the first of those after it.
type bound struct {
	rest   []string
	approx tawatur.Approx
}

// Load reads the embedded tables. An error means that the program was built
// with a faulty table.
func Load() (*Tables, error) {
	t := &Tables{
		nouns: map[string]noun{}, triggers: map[string]trigger{},
		before: map[string][]bound{}, after: map[string][]bound{},
		label: map[string]string{}, small: map[string]string{}, frames: map[string]frame{},
	}
	var late []noun
	for name, add := range map[string]func(f []string) error{
		"nouns":    func(f []string) error { return t.addNoun(f, &late) },
		"triggers": t.addTrigger,
		"approx":   t.addBound,
		"labels":   func(f []string) error { t.label[arabic.Match(f[0])] = f[1]; return nil },
		"frames":   t.addFrame,
		"small":    func(f []string) error { t.small[arabic.Match(f[0])] = f[1]; return nil },
	} {
		if err := rows(name, add); err != nil {
			return nil, err
		}
	}
	for _, d := range late { // every other form of any noun goes before them
		t.addForm(d.norm, d)
	}
	return t, nil
}

// rows calls add with the fields of each entry of a table.
func rows(name string, add func(f []string) error) error {
	raw, err := data.ReadFile("data/" + name + ".tsv")
	if err != nil {
		return err
	}
	return table.Each(name+".tsv", string(raw), table.Any, func(f []string) error {
		if len(f) < 2 {
			return errors.New("one cell")
		}
		return add(f)
	})
}

func (t *Tables) addTrigger(f []string) error {
	if len(f) != 3 {
		return fmt.Errorf("%d fields, want 3", len(f))
	}
	w, next, _ := strings.Cut(arabic.Match(f[0]), " ")
	g := trigger{f[1], next, f[2] == "verb"}
	endings := []string{"", "ت", "وا", "ا", "تا", "ن"}
	if f[2] == "noun" {
		endings = []string{"", "ه", "هم", "ها"}
	}
	for _, e := range endings {
		old, taken := t.triggers[w+e]
		if taken && old.category == g.category { // "جرح" is the verb and the noun
			old.verb = old.verb && g.verb
			t.triggers[w+e] = old
		} else if !taken || e == "" {
			t.triggers[w+e] = g
		}
	}
	return nil
}

func (t *Tables) addBound(f []string) error {
	if len(f) != 3 {
		return fmt.Errorf("%d fields, want 3", len(f))
	}
	w := strings.Fields(arabic.Match(f[0]))
	a := tawatur.Approx(f[1])
	switch a {
	case tawatur.About, tawatur.AtLeast, tawatur.AtMost, tawatur.Exact:
	default:
		return fmt.Errorf("approximation %q", f[1])
	}
	switch f[2] {
	case "before":
		last := len(w) - 1
		t.before[w[last]] = longestFirst(t.before[w[last]], bound{w[:last], a})
	case "after":
		t.after[w[0]] = longestFirst(t.after[w[0]], bound{w[1:], a})
	default:
		return fmt.Errorf("side %q", f[2])
	}
	return nil
}

func longestFirst(list []bound, b bound) []bound {
	i := 0
	for i < len(list) && len(list[i].rest) >= len(b.rest) {
		i++
	}
	return append(list[:i:i], append([]bound{b}, list[i:]...)...)
}
