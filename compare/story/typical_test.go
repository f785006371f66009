package story

import (
	"slices"
	"testing"
)

// A report of something else is not typical of a story.
func TestTypical(t *testing.T) {
	c, err := LoadCounts()
	if err != nil {
		t.Fatal(err)
	}
	var all []Sketch
	for _, told := range append(slices.Clone(happenings[0]), happenings[1][0]) {
		all = append(all, made("a", 3, told))
	}
	if got := Typical(all, c); len(got) == 0 || slices.Contains(got, 3) {
		t.Errorf("typical: %v", got)
	}
	if got := Typical(all[:1], c); !slices.Equal(got, []int{0}) {
		t.Errorf("typical of one: %v", got)
	}
	if got := Typical(nil, c); got != nil {
		t.Errorf("typical of none: %v", got)
	}
}

func BenchmarkTypical(b *testing.B) {
	c, err := LoadCounts()
	if err != nil {
		b.Fatal(err)
	}
	var all []Sketch
	for range 5 {
		for _, told := range happenings[0] {
			all = append(all, made("a", 3, told))
		}
	}
	for b.Loop() {
		Typical(all, c)
	}
}
