package story

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed data/counts.tsv
var countsTSV string

// Counts is how many reports of a reference corpus contain each stem.
type Counts struct {
	// Reports is the number of reports counted.
	Reports int
	by      map[uint32]uint32
}

// LoadCounts reads the embedded table. The caller holds it; it is not changed
// afterwards and may be shared.
func LoadCounts() (*Counts, error) { return parseCounts(countsTSV) }

// parseCounts reads lines of stem, tab, count; "#" begins a comment and
// "#reports", tab, n gives the number of reports.
func parseCounts(s string) (*Counts, error) {
	c := &Counts{by: make(map[uint32]uint32, strings.Count(s, "\n"))}
	for n, line := range strings.Split(s, "\n") {
		key, value, ok := strings.Cut(line, "\t")
		if line == "" || strings.HasPrefix(line, "#") && key != "#reports" {
			continue
		}
		v, err := strconv.ParseUint(value, 10, 31)
		if !ok || err != nil {
			return nil, fmt.Errorf("counts of stems, line %d: %q is not a stem, a tab and a count", n+1, line)
		}
		if key == "#reports" {
			c.Reports = int(v)
			continue
		}
		c.by[hashTerm(key)] = uint32(v)
	}
	if c.Reports == 0 {
		return nil, fmt.Errorf("counts of stems: the line #reports is missing")
	}
	return c, nil
}
