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
		if !Names.follows(Out, row[0]) || !Names.follows(row[0], row[1]) || !Names.follows(row[1], row[2]) {
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
	l := lattice{task: Names}
	l.run(scores, next)
	for i := range want {
		for g := range want[i] {
			if d := want[i][g]/all - float64(l.p[i][g]); math.Abs(d) > 1e-4 {
				t.Errorf("word %d tag %s is off by %g", i, Written[g], d)
			}
		}
	}
}

// plain are the words of a sentence with nothing known of them.
func plain(words ...string) Row {
	r := Row{words: make([]word, len(words))}
	for i, w := range words {
		r.words[i] = new(Views).see(w)
		r.words[i].flags = uint64(len(w)) // something
	}
	return r
}

func taught() []Example {
	return []Example{
		{plain("وصل", "سامي", "الحداد"), []Tag{Out, Pers, Pers + 1}},
		{plain("زار", "بلده", "الوادي"), []Tag{Out, Out, Loc}},
		{plain("قال", "كلمه"), []Tag{Out, Out}},
		{plain(), nil},
	}
}

func TestTrainTellsWhatItWasShown(t *testing.T) {
	xs := taught()
	m := Train(Names, xs, 12)
	for _, x := range xs {
		if got := m.Tag(x.Row); !slices.Equal(got, x.Tags) {
			t.Errorf("got %v want %v", got, x.Tags)
		}
	}
}

// A tagger reads texts as the models do that its file was made of.
func TestTaggerReadsAsItsModels(t *testing.T) {
	p := TrainPair([][]Example{taught()[:2], taught()[2:]}, 4)
	parts := Train(Parts, taught(), 4)
	fast, err := Read(string(p.Write()), string(parts.Write()), &Views{})
	if err != nil {
		t.Fatal(err)
	}
	text := func() []Row {
		return []Row{plain("وصل", "سامي", "الحداد"), plain(), plain("راى", "سامي", "بلده", "الوادي"), plain("قال", "الحداد")}
	}
	rows := fast.rows(text())
	if want, got := p.Tag(text()), fast.tag(rows); !slices.EqualFunc(want, got, slices.Equal) {
		t.Errorf("got %v want %v", got, want)
	}
	if want, got := parts.all(text()), fast.Parts(rows); !slices.EqualFunc(want, got, slices.Equal) {
		t.Errorf("parts of speech: got %v want %v", got, want)
	}
}

// rows makes rows of words that the tagger has not seen ready for it.
func (t *Tagger) rows(rows []Row) []Row {
	for i, r := range rows {
		for _, w := range r.words {
			rows[i].known = append(rows[i].known, t.knowing(w))
		}
	}
	return rows
}

// No word has more features than can be summed.
func TestFeaturesCanBeSummed(t *testing.T) {
	w := word{flags: 1<<gazetteer.NumFlags - 1}
	for i := range w.around {
		w.around[i] = 1
	}
	if n := len(Names.features(Row{words: []word{w, w, w}}, 1)); n >= mostRows {
		t.Errorf("%d features", n)
	}
}

// Sums four at a time are the sums one by one, at the limits too.
func TestLanes(t *testing.T) {
	rows := []Weights{{1, -2, 3, -4, 5, -6, 7, -8, 9}, {127, 127, 127, 127, 127, 127, 127, 127, 127}, {-128, -128, -128, -128, -128, -128, -128, -128, -128}}
	for _, row := range rows {
		var b strings.Builder
		for _, w := range row {
			b.WriteByte(byte(w))
		}
		var l lanes
		for range mostRows - 1 {
			l.add(b.String(), 0)
		}
		l.join(&lanes{even: low & bias, odd: low & bias, rows: 1}) // a row of zeros
		got := l.scores()
		for i, w := range row {
			if got[i] != int32(w)*(mostRows-1) {
				t.Errorf("%d times %d is %d", mostRows-1, w, got[i])
			}
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

// What can be read tags any text with tags that may follow one another.
func FuzzRead(f *testing.F) {
	m := Train(Names, []Example{{plain("في", "حلب"), []Tag{Out, Loc}}}, 2)
	f.Add(string(Pair{m, m}.Write()), string(m.Write()))
	f.Add("", "")
	f.Fuzz(func(t *testing.T, names, parts string) {
		tagger, err := Read(names, parts, &Views{})
		if err != nil {
			return
		}
		rows := tagger.rows([]Row{plain("في", "حلب"), plain("وصل", "سامي")})
		if got := tagger.Parts(rows); len(got[0]) != 2 || len(got[1]) != 2 {
			t.Errorf("parts of speech %v", got)
		}
		for _, tags := range tagger.tag(rows) {
			last := Out
			for _, tag := range tags {
				if !Names.follows(last, tag) && last != Out {
					t.Errorf("%v", tags)
				}
				last = tag
			}
		}
	})
}
