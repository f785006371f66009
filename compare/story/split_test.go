package story

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestHalve(t *testing.T) {
	// 0, 2 and 4 belong together and so do 1 and 3; 3 and 4 seemed alike.
	odds := [][]float64{
		{0, -2, 3, -1, 2},
		{-2, 0, -3, 2, -2},
		{3, -3, 0, -2, 3},
		{-1, 2, -2, 0, 1},
		{2, -2, 3, 1, 0},
	}
	side := halve(odds)
	if want := []bool{side[0], !side[0], side[0], !side[0], side[0]}; !slices.Equal(side, want) {
		t.Errorf("%v", side)
	}
	if got := between(odds, side); got != -9 {
		t.Errorf("%.0f between the halves", got)
	}
}

// However the odds are, halving ends and every report has a side.
func TestHalveSettles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "n")
		odds := make([][]float64, n)
		for i := range odds {
			odds[i] = make([]float64, n)
			for j := range i {
				odds[i][j] = float64(rapid.IntRange(-4, 4).Draw(t, "odds"))
				odds[j][i] = odds[i][j]
			}
		}
		if got := len(halve(odds)); got != n {
			t.Fatalf("%d sides of %d reports", got, n)
		}
	})
}

// A report that came first as the only one of its happening leaves the story it
// was put into when the second part turns out to be another happening, and the
// greater part keeps its ID.
func TestSplit(t *testing.T) {
	c := newClusterer(t)
	id := c.Add(made("h0-0", 3, happenings[0][0]), nil).Story
	g := c.byStory[id]
	for n, told := range []int{1, 0} { // two reports of another happening, wrongly in the story
		c.Restore(made("h1-"+string(rune('a'+n)), 3, happenings[1][told]), id)
	}
	p := c.Add(made("h1-c", 4, happenings[1][0]), nil)
	if p.Story != id || len(p.Moved) != 1 || p.Moved[0].Report != "h0-0" || p.Moved[0].From != id {
		t.Fatalf("%+v", p)
	}
	if len(c.stories[g].members) != 3 || placed(c)["h0-0"] != p.Moved[0].To {
		t.Errorf("%v", placed(c))
	}
}
