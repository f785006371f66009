package cut

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
)

// Counts is how often a stem was seen, as the number of bits of the count (0 to 15):
// at all, with ال before it, with ة after it; and of how many different words it
// may be the stem.
type Counts struct{ All, Al, Taa, Kinds uint8 }

// Bucket is the number of bits of a count, at most 15.
func Bucket(n int) uint8 { return uint8(min(bits.Len(uint(n)), 15)) }

// Lexicon holds the counts of stems in match form.
type Lexicon map[string]Counts

// ReadLexicon reads lines "stem<TAB>four letters, a for 0 to p for 15"; lines
// that begin with # are comments.
func ReadLexicon(data string) (Lexicon, error) {
	lex := make(Lexicon, strings.Count(data, "\n"))
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		stem, c, ok := strings.Cut(line, "\t")
		if !ok || len(c) != 4 {
			return nil, fmt.Errorf("stem line %q is not of the form stem<TAB>abcd", line)
		}
		lex[stem] = Counts{(c[0] - 'a') & 15, (c[1] - 'a') & 15, (c[2] - 'a') & 15, (c[3] - 'a') & 15}
	}
	return lex, nil
}

// Line writes the counts of a stem as ReadLexicon reads them.
func (c Counts) Line(stem string) string {
	return fmt.Sprintf("%s\t%c%c%c%c\n", stem, 'a'+c.All, 'a'+c.Al, 'a'+c.Taa, 'a'+c.Kinds)
}

// ReadWeights reads lines "feature<TAB>weight" as the program gen writes them.
func ReadWeights(data string) ([]float32, error) {
	w := make([]float32, Features)
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		feature, weight, _ := strings.Cut(line, "\t")
		k, err := strconv.ParseUint(feature, 10, 31)
		v, bad := strconv.ParseFloat(weight, 32)
		if err != nil || bad != nil || k >= Features {
			return nil, fmt.Errorf("weight line %q is not of the form feature<TAB>weight", line)
		}
		w[k] = float32(v)
	}
	return w, nil
}
