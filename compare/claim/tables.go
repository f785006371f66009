package claim

import (
	"embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"tawatur/arabic"
	"tawatur/internal/loglinear"
	"tawatur/table"
)

//go:embed data
var files embed.FS

// Kind is what sort of concept a word stands for.
type Kind uint8

// The kinds of concept.
const (
	Word   Kind = iota // any word without an entry of its own
	Event              // something that happens or is done
	Thing              // a thing or kind of people
	Light              // a word that says little by itself
	Place              // a state, also by its adjective or capital
	Name               // a part of a person's name, whatever its transliteration
	Figure             // a quantity: category and value
)

// Turn is how a word turns the direction of a content.
type Turn uint8

// The turns.
const (
	NoTurn  Turn = iota
	Not          // negates what follows
	Denies       // a verb or noun of denial
	Falsity      // calls an earlier report untrue
	Reach        // stands for an earlier assertion
	Staged       // untrue where something is called so
	Calls        // calls something by a name
	True         // what is negated right before it is called untrue
	Proof        // what follows is not shown where it is negated
	Rejects      // denies an earlier assertion
	Manner       // tells in what manner, whatever is negated behind it
)

// Tables are the word tables of the package. What they tell is never altered after
// [Load], and they may be shared.
type Tables struct {
	concepts   map[string]int32 // match form to concept
	phrases    map[string][]phrase
	names      []string
	kinds      []Kind
	rare       []float64
	labels     []string // the first form of a concept
	occurrence []int32  // concepts that say that something took place
	agency     []int32
	actors     []int32
	government int32
	words      [classes]map[string]bool
	turns      map[string]Turn
	implied    []implication
	background map[string]float64
	slots      slots
	says       *loglinear.Model // whether a unit asserts a clause
	seen       entries
}

// phrase is a concept of several words, found by its first.
type phrase struct {
	words   []string
	concept int32
}

// Load reads the embedded tables.
func Load() (*Tables, error) {
	t := &Tables{
		concepts: map[string]int32{}, phrases: map[string][]phrase{},
		turns: map[string]Turn{}, background: map[string]float64{}, slots: slots{by: map[string][]filling{}},
	}
	steps := []struct {
		file string
		add  func(fields []string) error
	}{
		{"data/concepts.tsv", t.addConcept},
		{"data/places.tsv", func(f []string) error { return t.addForms(f, Place) }},
		{"data/words.tsv", t.addWord},
		{"data/denial.tsv", t.addTurn},
		{"data/background.tsv", t.addBackground},
		{"data/implies.tsv", t.addImplied},
		{"data/slots.tsv", t.addFilling},
	}
	for _, s := range steps {
		if err := eachLine(s.file, s.add); err != nil {
			return nil, err
		}
	}
	t.government = int32(slices.Index(t.names, "government"))
	t.weighConcepts()
	return t, t.loadModel()
}

func (t *Tables) loadModel() error {
	const name = "data/says.weights.tsv"
	raw, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("reading table %s: %w", name, err)
	}
	t.says, err = loglinear.Read(name, string(raw))
	return err
}

// eachLine calls add with the cells of every entry of an embedded table.
func eachLine(file string, add func([]string) error) error {
	raw, err := files.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading table %s: %w", file, err)
	}
	return table.Each(file, string(raw), table.Any, add)
}

func (t *Tables) addConcept(f []string) error {
	kind, ok := map[string]Kind{"event": Event, "thing": Thing, "light": Light}[f[0]]
	if !ok {
		return fmt.Errorf("unknown kind %q", f[0])
	}
	return t.addForms(f[1:], kind)
}

// occurrences are the concepts of a thing's taking place.
var occurrences = []string{"kill", "injure", "use", "launch", "occur", "blast", "destroy"}

// actors are the concepts of those who act without a name of their own.
var actors = []string{"government", "army", "armedmen", "rebel", "opposition", "police"}

func (t *Tables) addForms(f []string, kind Kind) error {
	if len(f) != 2 {
		return fmt.Errorf("want a concept and its words, got %d fields", len(f))
	}
	id := int32(len(t.names))
	for list, keys := range map[*[]int32][]string{&t.occurrence: occurrences, &t.agency: agency, &t.actors: actors} {
		if slices.Contains(keys, f[0]) {
			*list = append(*list, id)
		}
	}
	t.names, t.kinds = append(t.names, f[0]), append(t.kinds, kind)
	label, _, _ := strings.Cut(f[1], " ")
	t.labels = append(t.labels, strings.ReplaceAll(label, "_", " "))
	for form := range strings.FieldsSeq(f[1]) {
		words := strings.Split(arabic.Match(form), "_")
		if len(words) == 1 {
			if _, taken := t.concepts[words[0]]; !taken {
				t.concepts[words[0]] = id
			}
			continue
		}
		t.phrases[words[0]] = append(t.phrases[words[0]], phrase{words[1:], id})
	}
	return nil
}

// turnNames are the turns in the table.
var turnNames = map[string]Turn{
	"not": Not, "deny": Denies, "false": Falsity, "word": Reach, "staged": Staged, "calls": Calls,
	"true": True, "proof": Proof, "rejects": Rejects, "manner": Manner,
}

func (t *Tables) addTurn(f []string) error {
	turn, ok := turnNames[f[0]]
	if !ok || len(f) != 2 {
		return fmt.Errorf("unknown turn %q", f[0])
	}
	t.turns[arabic.Match(f[1])] = turn
	return nil
}

// addBackground reads a word's share of reports, per ten thousand.
func (t *Tables) addBackground(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want a word and its share, got %d fields", len(f))
	}
	per, err := strconv.ParseFloat(f[1], 64)
	if err != nil {
		return fmt.Errorf("share of %q: %w", f[0], err)
	}
	stem := arabic.Stem(f[0])
	t.background[stem] = math.Min(1, t.background[stem]+per/10000)
	return nil
}

// weighConcepts sets the general weight of every concept: what its kind is
// worth, lowered where its words stand in many reports.
func (t *Tables) weighConcepts() {
	share := make([]float64, len(t.names))
	for form, id := range t.concepts {
		share[id] += t.background[arabic.Stem(form)]
	}
	t.rare = make([]float64, len(t.names))
	for id, k := range t.kinds {
		t.rare[id] = kindWeight(k) * (0.5 + 0.5*rarity(math.Min(1, share[id]/3)))
	}
}

// rarity gives 0.15 for a stem of nearly every report up to 1 for one that the
// background hardly knows.
func (t *Tables) rarity(stem string) float64 { return rarity(t.background[stem]) }

func rarity(share float64) float64 {
	return math.Max(0.15, math.Min(1, -math.Log(share+0.0012)/6.5))
}

// State finds the state that a word in match form names, also by its adjective
// or capital: its key and a word for it.
func (t *Tables) State(norm string) (key, label string, ok bool) {
	id, ok := t.lookup(norm)
	if !ok || t.kinds[id] != Place {
		return "", "", false
	}
	return t.names[id], t.labels[id], true
}
