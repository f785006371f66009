package gazetteer

import (
	"fmt"
	"io/fs"
	"strings"

	"tawatur/arabic"
)

// Flags says what a word is listed as.
type Flags uint32

// What a word may be listed as, without its clitics.
const (
	First      Flags = 1 << iota // given name
	WeakFirst                    // given name and everyday word
	Particle                     // stands before a part of a name: أبو
	Join                         // joins two parts of a name: بن
	Nisba                        // adjective of a state or its people
	Office                       // office that may take a genitive: وزير
	Rank                         // military rank
	Style                        // stands right before the name: الدكتور
	Calling                      // calling: الصحفي
	Kin                          // relation: زوجة
	HeadOf                       // begins a body's name, a genitive follows
	HeadProper                   // begins a body's name, a proper name follows
	HeadWeak                     // may begin a body's name
	PlaceIn                      // word of place that belongs to the name: جبل
	PlaceOut                     // word of place before the name: مدينة
	InPlace                      // stands in a listed name of a place
	InBody                       // stands in a listed name of a body
	InGroup                      // stands in a listed name of a group
	Begins                       // the first word of a listed name
	InWeak                       // stands in a listed name that is an everyday word
	CutAnd                       // و or ف was cut off
	CutPrep                      // ب ل ك was cut off
	HasAl                        // begins with ال, after clitics
	HeadGroup                    // begins a group's name, a proper name follows
	Adjective                    // names of bodies bear it: الوطني
	Field                        // a second field of a body: والثقافة
	Stop                         // never in a name
	flagsEnd
	AnyTitle = Office | Rank | Style | Calling | Kin
	AnyHead  = HeadOf | HeadProper | HeadWeak | HeadGroup
)

// NumFlags is the number of different flags.
const NumFlags = 27

// Tables are the listed names and words. They never change after loading.
type Tables struct {
	names *trie
	last  int32 // the number last given to a thing
	words map[string]Flags
}

// Load reads the tables from their folder.
func Load(dir fs.FS) (*Tables, error) {
	t := &Tables{names: newTrie(), words: map[string]Flags{}}
	for _, f := range []struct {
		file string
		take func(cells []string) error
	}{
		{"groups.tsv", t.takeNames(Group)}, {"states.tsv", t.takeState}, {"bodies.tsv", t.takeNames(Body)},
		{"regions.tsv", t.takeNames(Region)}, {"cities.tsv", t.takeNames(Town)},
		{"first.tsv", t.takeFirst}, {"particles.tsv", t.takeWord}, {"titles.tsv", t.takeWord},
		{"heads.tsv", t.takeWord}, {"places.tsv", t.takeWord}, {"parts.tsv", t.takeWord},
	} {
		if err := eachLine(dir, f.file, f.take); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func eachLine(dir fs.FS, file string, take func([]string) error) error {
	b, err := fs.ReadFile(dir, file)
	if err != nil {
		return fmt.Errorf("tables of names: %w", err)
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := take(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("%s: %q: %w", file, line, err)
		}
	}
	return nil
}

// takeNames lists the names of all cells under a class.
func (t *Tables) takeNames(c Class) func([]string) error {
	return func(cells []string) error {
		t.last++
		for _, cell := range cells {
			t.list(cell, c)
		}
		return nil
	}
}

// list lists the names of a cell, parted by |, for the thing last numbered.
func (t *Tables) list(cell string, c Class) {
	for name := range strings.SplitSeq(cell, "|") {
		name, weak := strings.CutPrefix(name, "~")
		if name != "" {
			t.names.add(arabic.Match(name), entry{c, weak, t.last})
		}
	}
}

// takeState reads name, other names, capital, nisba, people.
func (t *Tables) takeState(cells []string) error {
	if len(cells) != 5 {
		return fmt.Errorf("has %d columns, not 5", len(cells))
	}
	t.last++
	t.list(cells[0], State)
	t.list(cells[1], State)
	for town := range strings.SplitSeq(cells[2], "|") {
		t.last++
		t.list(town, Town)
	}
	for n := range strings.SplitSeq(cells[3], "|") {
		if n == "" {
			continue
		}
		last := n[strings.LastIndexByte(n, ' ')+1:]
		t.words[arabic.Match(last)] |= Nisba
		for _, end := range []string{"ة", "ون", "ين", "ان", "ات", "تان", "تين"} {
			t.words[arabic.Match(last+end)] |= Nisba
		}
	}
	for n := range strings.SplitSeq(cells[4], "|") {
		if n == "" {
			continue
		}
		t.words[arabic.Match(n)] |= Nisba
	}
	return nil
}

func (t *Tables) takeFirst(cells []string) error {
	name, weak := strings.CutPrefix(cells[0], "~")
	f := First
	if weak {
		f = WeakFirst
	}
	t.words[arabic.Match(name)] |= f
	return nil
}

// kinds are the second columns of the tables of words.
var kinds = map[string]Flags{
	"before": Particle, "join": Join, "office": Office, "rank": Rank, "style": Style, "work": Calling,
	"kin": Kin, "of": HeadOf, "proper": HeadProper, "in": PlaceIn, "out": PlaceOut,
	"group": HeadGroup, "adjective": Adjective, "field": Field, "stop": Stop,
}

func (t *Tables) takeWord(cells []string) error {
	if len(cells) != 2 {
		return fmt.Errorf("has %d columns, not 2", len(cells))
	}
	f, ok := kinds[cells[1]]
	if !ok && cells[1] != "weak" {
		return fmt.Errorf("%q is no kind", cells[1])
	}
	if !ok {
		f = HeadWeak
	}
	t.words[cells[0]] |= f
	return nil
}
