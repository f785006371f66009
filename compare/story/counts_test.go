package story

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"tawatur/arabic"
)

var update = flag.Bool("update", false, "write data/counts.tsv anew from the real data")

// leastCount is how many reports hold a stem of the table at least.
const leastCount = 12

const countsHead = `# How many reports hold each stem, in title or text, of those that at least %d do.
# Source: counted over SaudiNewsNet (M. Alhagri, 2015) and ANT v2.1 (2018); counts only, no text.
# Written by: go test ./compare/story -run TestCounts -update
#reports	%d
`

// stemsOf gives the distinct stems of a report; numbers are left out.
func stemsOf(r row) map[string]bool {
	out := map[string]bool{}
	for _, s := range [2]string{r.Title, r.Text} {
		for _, t := range arabic.Tokens(s) {
			if k := termKey(t); k != "" && t.Kind == arabic.Word {
				out[k] = true
			}
		}
	}
	return out
}

// The table must be that of the stemmer as it is: a stemmer that cuts words
// otherwise makes every stem look rare.
func TestCountsKnowTheStems(t *testing.T) {
	if *update {
		writeCounts(t)
		t.Skip("data/counts.tsv is written; run again to check it")
	}
	c, err := LoadCounts()
	if err != nil {
		t.Fatal(err)
	}
	rows := readRows(t, "saudinews/2015-07-27*")
	by := map[string]int{}
	for _, r := range rows {
		for s := range stemsOf(r) {
			by[s]++
		}
	}
	common, known := 0, 0
	for s, n := range by {
		if n < leastCount {
			continue
		}
		common++
		if c.by[hashTerm(s)] >= uint32(n) {
			known++
		}
	}
	if share := float64(known) / float64(common); share < 0.97 {
		t.Errorf("%.3f of %d common stems are in the table: run with -update", share, common)
	}
}

func writeCounts(t *testing.T) {
	rows := append(readRows(t, "saudinews/*.gz"), readRows(t, "ant/*.gz")...)
	by := map[string]int{}
	for _, r := range rows {
		for s := range stemsOf(r) {
			by[s]++
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, countsHead, leastCount, len(rows))
	for _, s := range slices.Sorted(maps.Keys(by)) {
		if by[s] >= leastCount {
			fmt.Fprintf(&b, "%s\t%d\n", s, by[s])
		}
	}
	if err := os.WriteFile("data/counts.tsv", b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestParseCounts(t *testing.T) {
	for _, bad := range []string{"", "كلمة\t3\n", "#reports\t9\nكلمة 3\n", "#reports\t9\nكلمة\tثلاثة\n", "#reports\t9\nكلمة\t-1\n"} {
		if _, err := parseCounts(bad); err == nil {
			t.Errorf("%q is taken for a table", bad)
		}
	}
	c, err := parseCounts("# صدر\n#reports\t9\nسفين\t3\n")
	if err != nil || c.Reports != 9 || c.by[hashTerm("سفين")] != 3 {
		t.Errorf("got %+v, %v", c, err)
	}
}
