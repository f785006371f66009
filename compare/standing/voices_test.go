package standing_test

import (
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
	"tawatur/table"
)

//go:embed testdata/voices.tsv
var voicePairs string

// spoken makes the mark of a source of testdata/voices.tsv: its words, with {the
// name} and [the body] it speaks for, and its kind.
func spoken(s string) Mark {
	words, kind, _ := strings.Cut(s, "/")
	inside := func(open, end string) string {
		_, rest, ok := strings.Cut(words, open)
		if !ok {
			return ""
		}
		in, _, _ := strings.Cut(rest, end)
		return in
	}
	name, body := inside("{", "}"), inside("[", "]")
	plain := strings.NewReplacer("{", "", "}", "", "[", "", "]", "").Replace(words)
	if name == "" {
		name = plain
	}
	return Said(plain, "", "", Kind(tawatur.SourceKind(kind)), func(a *tawatur.Attribution) {
		a.SourceName, a.OnBehalf = tawatur.Name(name), tawatur.Name(body)
	})
}

// TestOneVoiceOrTwo counts how many of the pairs are told rightly. To take two
// voices for one and one for two are both grave; the two must not happen at all where
// the pair is clear.
func TestOneVoiceOrTwo(t *testing.T) {
	reg := registry(t)
	right, all := map[string]int{}, map[string]int{}
	err := table.Each("voices.tsv", voicePairs, 5, func(f []string) error {
		rs := []*tawatur.Reading{
			Report("a", "منبر الشرق", "2031-05-02", "جسر", spoken(f[2])),
			Report("b", "صوت الساحل", "2031-05-02", "طريق", spoken(f[3])),
		}
		if f[4] != "-" { // names somebody in the first report too
			rs = append(rs, Report("c", "بريد الجبل", "2031-05-02", "نهر", spoken(f[4])))
			spoken(f[4])(rs[0])
			at := rs[0].Attributions
			at[0], at[1] = at[1], at[0]
		}
		claims := []tawatur.Claim{one(rs[:2])}
		standing.Judge(claims, rs, nil, reg)
		least, most := claims[0].Bounds()
		got := fmt.Sprint(most)
		if least < most {
			got = fmt.Sprintf("%d-%d", least, most)
		}
		all[f[0]]++
		if got == f[1] {
			right[f[0]]++
		} else {
			t.Errorf("%s: %s and %s are %s voices, want %s", f[0], f[2], f[3], got, f[1])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for kind, n := range all {
		t.Logf("%s: %d of %d", kind, right[kind], n)
	}
}

func TestVoicesTableIsSorted(t *testing.T) {
	for name, s := range map[string]string{"testdata/voices.tsv": voicePairs, "data/voices.tsv": voicesTable(t)} {
		var lines []string
		for line := range strings.Lines(s) {
			if line[0] != '#' {
				lines = append(lines, line)
			}
		}
		if !slices.IsSorted(lines) {
			t.Errorf("%s is not sorted", name)
		}
	}
}

func voicesTable(t *testing.T) string {
	b, err := os.ReadFile("data/voices.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
