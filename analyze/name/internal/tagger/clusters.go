package tagger

import (
	"fmt"
	"strconv"
	"strings"
)

// Clusters gives words that stand in like places the same number, from 1.
type Clusters map[string]uint16

// ReadClusters reads lines "number<TAB>word word …"; lines that begin with #
// are comments.
func ReadClusters(data string) (Clusters, error) {
	c := make(Clusters, strings.Count(data, " "))
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		number, words, _ := strings.Cut(line, "\t")
		n, err := strconv.ParseUint(number, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("cluster line %.20q… has no number", line)
		}
		for w := range strings.SplitSeq(words, " ") {
			c[w] = uint16(n)
		}
	}
	return c, nil
}

// Shape replaces what clusters do not tell apart: every number is "0".
func Shape(norm string) string {
	if norm != "" && norm[0] >= '0' && norm[0] <= '9' {
		return "0"
	}
	return norm
}

// Norm is the match form without the marks of punctuation that some texts
// leave stuck to a word; a mark alone stays.
func Norm(match string) string {
	s := strings.Trim(match, `"'()[]«»“”،,؛:!؟?*-–=`)
	if s == "" {
		return match
	}
	return s
}
