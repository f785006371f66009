package tagger

import (
	"math"
	"slices"
	"strings"
	"testing"

	"tawatur/analyze/name/internal/gazetteer"
)

// TestLatticeSumsAllRows compares the sums with those over every row of tags.
func TestLatticeSumsAllRows(t *testing.T) {
	scores := [][NumTags]float32{{1, 0.5}, {0.2, 0.1, 2, 1}, {0.3, 0, 0.4, 0, 1.5}}
	next := &pairs{}
	next[Pers][Pers+1], next[Out][Loc] = 0.7, -0.4
	var want [3][NumTags]float64
	var all float64
	for n := range NumTags * NumTags * NumTags {
		row := []Tag{Tag(n % NumTags), Tag(n / NumTags % NumTags), Tag(n / NumTags / NumTags)}
		if !follows(Out, row[0]) || !follows(row[0], row[1]) || !follows(row[1], row[2]) {
			continue
		}
		sum := next[row[0]][row[1]] + next[row[1]][row[2]]
		for i, g := range row {
			sum += scores[i][g]
		}
		e := math.Exp(float64(sum))
		all += e
		for i, g := range row {
			want[i][g] += e
		}
	}
	var l lattice
	l.run(scores, next)
	for i := range want {
		for g := range want[i] {
			if d := want[i][g]/all - float64(l.p[i][g]); math.Abs(d) > 1e-4 {
				t.Errorf("word %d tag %s is off by %g", i, Names[g], d)
			}
		}
	}
}

// plain are the words of a sentence with nothing known of them.
func plain(words ...string) Row {
	r := Row{words: make([]word, len(words))}
	for i, w := range words {
		r.words[i] = view(w, gazetteer.Word{Norm: w, Bare: w}, nil, nil)
	}
	return r
}

func TestTrainTellsWhatItWasShown(t *testing.T) {
	xs := []Example{
		{plain("وصل", "سامي", "الحداد"), []Tag{Out, Pers, Pers + 1}},
		{plain("زار", "بلده", "الوادي"), []Tag{Out, Out, Loc}},
		{plain("قال", "كلمه"), []Tag{Out, Out}},
		{plain(), nil},
	}
	m := Train(xs, 12)
	back, err := Read(m.Write())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range xs {
		if got := back.Tag(x.Row); !slices.Equal(got, x.Tags) {
			t.Errorf("got %v want %v", got, x.Tags)
		}
	}
}

func TestAroundLeavesOutTheWordItself(t *testing.T) {
	rows := []Row{plain("سامي", "هنا"), plain("رايت", "سامي")}
	Around(rows, [][]Tag{{Pers, Out}, {Out, Out}})
	if got := rows[1].words[1].around; got[Pers.kind()] == 0 || got[0] != 0 {
		t.Errorf("the second sentence was told %v", got)
	}
	if got := rows[0].words[0].around; got[0] == 0 || got[Pers.kind()] != 0 {
		t.Errorf("the first sentence was told %v", got)
	}
	rows[0].forget()
	if got := rows[0].words[0].around; got != [NumKinds]uint8{} {
		t.Errorf("%v is left", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Train([]Example{{plain("في", "حلب"), []Tag{Out, Loc}}}, 2).Write())
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Read(b)
		if err == nil && !slices.Equal(m.Write(), b) {
			t.Error("what was read is written in another way")
		}
	})
}

func FuzzReadWords(f *testing.F) {
	f.Add("# head\nحلب\t1\t2\t3\t4\n")
	f.Fuzz(func(t *testing.T, s string) {
		if ws, err := ReadWords(s); err == nil && len(ws) > strings.Count(s, "\n")+1 {
			t.Error("more words than lines")
		}
	})
}
