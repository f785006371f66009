package spelling

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"tawatur/arabic"
)

//go:generate go run ./gen

//go:embed data/*.tsv
var data embed.FS

// rules are the tables of the package. They never change after loading.
type rules struct {
	cost      [letterCount][letterCount]uint8
	why       [letterCount][letterCount]uint8 // numbers of reasons
	settled   map[string]int32                // a given name's number, by its words without ال
	particles map[string]string
	known
}

// tables gives the rules. They are made once, when they are first needed; that
// they can be read is checked by a test.
var tables = sync.OnceValue(func() *rules {
	r, err := readRules()
	if err != nil {
		panic(err)
	}
	return r
})

func readRules() (*rules, error) {
	r := &rules{settled: map[string]int32{}, particles: map[string]string{}, known: known{
		names: map[string]int32{}, bare: map[string]int32{}, aliases: map[int32][]string{}, adjs: map[string]int32{}, everyday: map[string]struct{}{},
	}}
	for a := range r.cost {
		for b := range r.cost[a] {
			if a != b {
				r.cost[a][b], r.why[a][b] = full, other
			}
		}
	}
	for file, take := range map[string]func([]string) error{
		"letters.tsv": r.takeLetters, "settled.tsv": r.takeSettled, "particles.tsv": r.takeParticle,
		"known.tsv": r.takeKnown, "everyday.tsv": r.takeEveryday,
	} {
		b, err := data.ReadFile("data/" + file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := take(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("%s: %q: %w", file, line, err)
			}
		}
	}
	return r, nil
}

// takeLetters reads letters, cost, reason.
func (r *rules) takeLetters(cells []string) error {
	if len(cells) != 3 {
		return fmt.Errorf("has %d columns, not 3", len(cells))
	}
	cost, err := strconv.ParseUint(cells[1], 10, 8)
	if err != nil || cost > full {
		return fmt.Errorf("%q is no cost", cells[1])
	}
	why, ok := map[string]uint8{"sound": sound, "vowel": long, "slip": slip}[cells[2]]
	if !ok {
		return fmt.Errorf("%q is no reason", cells[2])
	}
	ls := strings.Fields(cells[0])
	for _, x := range ls {
		for _, y := range ls {
			a, b := number([]rune(x)[0]), number([]rune(y)[0])
			if c := uint8(cost); c < r.cost[a][b] {
				r.cost[a][b], r.why[a][b] = c, why
			}
		}
	}
	return nil
}

func (r *rules) takeSettled(cells []string) error {
	n := int32(len(r.settled) + 1)
	for s := range strings.SplitSeq(cells[0], "|") {
		words := joinServants(strings.Fields(arabic.Match(s)))
		r.settled[words[0]] = n
	}
	return nil
}

func (r *rules) takeParticle(cells []string) error {
	if len(cells) != 2 {
		return fmt.Errorf("has %d columns, not 2", len(cells))
	}
	r.particles[cells[0]] = cells[1]
	return nil
}
