package story

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
	"tawatur/table"
)

// Mark says which one of a series a report tells of: the third convoy, the
// weather of one day, a match that is over.
type Mark struct {
	// Of is the hash of what the series is of.
	Of uint32
	// Which is the number in the series, or the day.
	Which int32
}

func (m Mark) compare(o Mark) int {
	return cmp.Or(cmp.Compare(m.Of, o.Of), cmp.Compare(m.Which, o.Which))
}

// What marks are looked for in.
const (
	seriesWords = 45 // of the text, besides the title
	countedNear = 3  // words before an ordinal
	maxMarks    = 8
)

//go:embed data/phases.tsv
var phasesTSV string

//go:embed data/bulletins.tsv
var bulletinsTSV string

// seriesTables are the words that mark a phase and those that mark a bulletin.
type seriesTables struct {
	phases    map[string]int32
	bulletins map[string]string
}

var phaseNumbers = map[string]int32{"ahead": 1, "over": 2}

// series is read once; a test holds that the tables can be read.
var series = sync.OnceValue(func() seriesTables {
	t, _ := readSeries(phasesTSV, bulletinsTSV)
	return t
})

func readSeries(phases, bulletins string) (seriesTables, error) {
	t := seriesTables{map[string]int32{}, map[string]string{}}
	err := table.Each("phases.tsv", phases, 2, func(c []string) error {
		n, ok := phaseNumbers[c[1]]
		if !ok {
			return fmt.Errorf("%q is no phase", c[1])
		}
		t.phases[c[0]] = n
		return nil
	})
	if err == nil {
		err = table.Each("bulletins.tsv", bulletins, 2, func(c []string) error {
			t.bulletins[c[0]] = c[1]
			return nil
		})
	}
	return t, err
}

// marks gives what sets the happening of a report apart from others of its
// series, ascending: ordinals of things that stand in the title, the phase of a
// match, and the days that a bulletin holds for.
func marks(title, text []arabic.Token, day int32, told []int8) []Mark {
	text = text[:min(seriesWords, len(text))]
	out := phase(title, text)
	named := map[string]bool{}
	for _, t := range title {
		if t.Kind == arabic.Word {
			named[arabic.Stem(t.Norm)] = true
		}
	}
	for _, toks := range [][]arabic.Token{title, text} {
		out = append(out, ordinals(toks, named)...)
		for topic := range topics(toks) {
			for _, n := range told {
				out = append(out, Mark{hashTerm("bulletin " + topic), day + int32(n)})
			}
		}
	}
	slices.SortFunc(out, Mark.compare)
	out = slices.Compact(out)
	return out[:min(maxMarks, len(out))]
}

// phase gives a mark where all words of the front that tell the phase agree.
func phase(title, text []arabic.Token) []Mark {
	found := int32(0)
	for _, toks := range [][]arabic.Token{title, text} {
		for _, t := range toks {
			n := cmp.Or(series().phases[t.Norm], series().phases[strings.TrimPrefix(t.Norm, "و")])
			if n == 0 || n == found {
				continue
			}
			if found != 0 {
				return nil
			}
			found = n
		}
	}
	if found == 0 {
		return nil
	}
	return []Mark{{hashTerm("phase"), found}}
}

// ordinals gives the ordinals of the things that are named: "ثاني قافلة",
// "القافلة الإغاثية الثانية".
func ordinals(toks []arabic.Token, named map[string]bool) (out []Mark) {
	for _, n := range numeral.Find(toks) {
		if !n.Ordinal {
			continue
		}
		note := func(i int) bool {
			if i < 0 || i >= len(toks) || toks[i].Kind != arabic.Word {
				return false
			}
			letters := utf8.RuneCountInString(toks[i].Norm)
			if s := arabic.Stem(toks[i].Norm); named[s] && letters > 2 {
				out = append(out, Mark{hashTerm("counted " + s), int32(n.Value)})
				return true
			}
			return letters > 3 // shorter ones are prepositions
		}
		for i := n.From - 1; i >= n.From-countedNear && note(i); i-- {
		}
		note(n.To)
	}
	return out
}

// topics are those of the bulletins that the words name.
func topics(toks []arabic.Token) map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(toks); i++ {
		two := strings.TrimPrefix(toks[i-1].Norm, "ال") + " " + toks[i].Norm
		if topic := series().bulletins[two]; topic != "" {
			out[topic] = true
		}
	}
	return out
}

// otherOfSeries reports whether a and b tell of different ones of a series.
func otherOfSeries(a, b []Mark) bool {
	other := false
	for i, j := 0, 0; i < len(a) && j < len(b); {
		of := a[i].Of
		switch {
		case of < b[j].Of:
			i++
			continue
		case of > b[j].Of:
			j++
			continue
		}
		same, l := false, j
		for ; i < len(a) && a[i].Of == of; i++ {
			for l = j; l < len(b) && b[l].Of == of; l++ {
				same = same || a[i] == b[l]
			}
		}
		j = l
		other = other || !same
	}
	return other
}
