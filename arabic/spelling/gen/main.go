// Command gen writes the tables known.tsv and everyday.tsv of package spelling
// from the gazetteers of package analyze/name and from the stems of package
// arabic. It runs in the folder of package spelling.
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"tawatur/arabic"
	"tawatur/table"
)

func main() {
	err := write("data/known.tsv", known)
	if err == nil {
		err = write("data/everyday.tsv", everyday)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func write(path string, text func(root string) (string, error)) error {
	s, err := text("../..")
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(s), 0o644)
}

const knownHead = `# Places, bodies and groups that are known by name: names of one of them, parted by |; of a state, also its
# adjectives. Names that are everyday words as well are left out.
# Written by the program gen from the gazetteers of analyze/name; Apache-2.0. Do not edit.
`

// entry is one place, body or group.
type entry struct{ names, adjectives []string }

// known gives the table of known names.
func known(root string) (string, error) {
	var all []*entry
	add := func(e entry) { all = append(all, &e) }
	for _, file := range []string{"cities", "states", "regions", "bodies", "groups"} {
		path := root + "/analyze/name/data/" + file + ".tsv"
		b, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		err = table.Each(path, string(b), table.Any, func(c []string) error {
			e := entry{names: names(c[0])}
			if len(c) > 1 {
				e.names = append(e.names, wholes(c[0], names(c[1]))...)
			}
			if file == "states" && len(c) > 3 {
				add(entry{names: names(c[2])})
				e.adjectives = names(c[3])
			}
			add(e)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	var lines []string
	for _, e := range merged(all) {
		line := strings.Join(e.names, "|")
		if len(e.adjectives) > 0 {
			line += "\t" + strings.Join(e.adjectives, "|")
		}
		lines = append(lines, line+"\n")
	}
	slices.Sort(lines)
	return knownHead + strings.Join(lines, ""), nil
}

// names parts a cell, leaving out names that are everyday words.
func names(cell string) (out []string) {
	for n := range strings.SplitSeq(cell, "|") {
		if n != "" && n[0] != '~' {
			out = append(out, n)
		}
	}
	return out
}

// directions begin words that tell a part of a place from the whole.
var directions = []string{"شمال", "جنوب", "شرق", "غرب", "الشمال", "الجنوب", "الشرق", "الغرب"}

// wholes leaves out the other names of a place or group that are those of its parts
// and branches.
func wholes(name string, others []string) (out []string) {
	for _, o := range others {
		part := strings.Contains(o, " في ") && !strings.Contains(name, " في ")
		for w := range strings.FieldsSeq(o) {
			for _, d := range directions {
				part = part || strings.HasPrefix(w, d) && !strings.Contains(name, d)
			}
		}
		if !part {
			out = append(out, o)
		}
	}
	return out
}

// merged makes one entry of those that share a name: a state and its capital.
func merged(all []*entry) (out []*entry) {
	of := map[string]*entry{}
	for _, e := range all {
		into := e
		for _, n := range e.names {
			if old := of[arabic.Match(n)]; old != nil {
				into = old
				break
			}
		}
		for _, n := range e.names {
			if key := arabic.Match(n); of[key] == nil {
				of[key] = into
				if into != e {
					into.names = append(into.names, n)
				}
			}
		}
		if into != e {
			into.adjectives = append(into.adjectives, e.adjectives...)
		} else if len(e.names) > 0 {
			out = append(out, e)
		}
	}
	return out
}

const everydayHead = `# Everyday words, in match form without ال and ة: stems that news writes with ال too.
# Written by the program gen from the stems of package arabic, which names its sources. Do not edit.
`

// oftenWithAl is the number of bits, as a letter, of how often a stem must have
// been seen after ال (eight times): names of foreign persons and places never are.
const oftenWithAl = 'd'

// everyday gives the table of everyday words.
func everyday(root string) (string, error) {
	given := map[string]bool{} // names of persons that are no words
	path := root + "/analyze/name/data/first.tsv"
	b, err := os.ReadFile(path)
	if err == nil {
		err = table.Each(path, string(b), 1, func(c []string) error {
			given[arabic.Match(c[0])] = true
			return nil
		})
	}
	if err != nil {
		return "", err
	}
	path = root + "/arabic/data/stems.tsv"
	if b, err = os.ReadFile(path); err != nil {
		return "", err
	}
	var out strings.Builder
	out.WriteString(everydayHead)
	err = table.Each(path, string(b), 2, func(c []string) error {
		if len(c[1]) == 4 && c[1][1] > oftenWithAl && !given[c[0]] && strings.IndexFunc(c[0], latin) < 0 {
			out.WriteString(c[0] + "\n")
		}
		return nil
	})
	return out.String(), err
}

func latin(r rune) bool { return r < 0x600 }
