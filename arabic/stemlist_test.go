package arabic

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// stemmers are those that are compared.
var stemmers = []struct {
	name string
	stem func(string) string
}{{"no stemmer", Match}, {"Lucene light10", light10}, {"Snowball", snowball}, {"this package", Stem}}

// tally counts the labelled words that a stemmer treats as they ask, by label.
type tally struct{ right, all map[string]int }

func (c tally) share(label string) float64 { return float64(c.right[label]) / float64(c.all[label]) }

// scoreStems compares each word of a group with the first.
func scoreStems(groups []string, stem func(string) string) (tally, []string) {
	c := tally{map[string]int{}, map[string]int{}}
	var wrong []string
	for _, g := range groups {
		label, words, _ := strings.Cut(g, "\t")
		w := strings.Fields(words)
		for _, x := range w[1:] {
			c.all[label]++
			if (stem(w[0]) == stem(x)) == (label != "apart") {
				c.right[label]++
			} else {
				wrong = append(wrong, label+" "+w[0]+" "+x+" → "+stem(w[0])+" "+stem(x))
			}
		}
	}
	return c, wrong
}

func stemGroups(t *testing.T) (groups []string) {
	b, err := os.ReadFile("testdata/stems.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			groups = append(groups, line)
		}
	}
	return groups
}

func TestStemOnLabelledWords(t *testing.T) {
	groups := stemGroups(t)
	labels := []string{"inflection", "plural", "spelling", "apart"}
	t.Logf("%d groups\t%s", len(groups), strings.Join(labels, "\t"))
	least := map[string]float64{"inflection": 0.97, "plural": 0.95, "spelling": 0.95, "apart": 0.965}
	for _, s := range stemmers {
		c, wrong := scoreStems(groups, s.stem)
		row := s.name
		for _, l := range labels {
			row += "\t" + percent(c.share(l))
			if s.name == "this package" && c.share(l) < least[l] {
				t.Errorf("%s: %.3f is right, less than %.3f: %s", l, c.share(l), least[l], strings.Join(wrong, "; "))
			}
		}
		t.Log(row)
	}
}

func percent(x float64) string { return strconv.FormatFloat(100*x, 'f', 1, 64) + " %" }
