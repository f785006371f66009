package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"tawatur"
)

// keyed is a report of the story with these keys.
func keyed(id int, story string, day int, codes ...int64) Saved {
	in := report(id, story)
	p := &in.Readings[0]
	p.Reading.Published = tawatur.Day{Year: 2031, Month: 1, Date: int8(day)}
	p.Sketch = fmt.Appendf(nil, "%d", id)
	for _, c := range codes {
		p.Keys = append(p.Keys, SketchKey{c, uint8(c % 2 * 9)}) // the even ones are marks
	}
	return in
}

// nearby gives the sketches near keys from the second to the fifth.
func nearby(t *testing.T, s *Store, codes ...int64) []string {
	t.Helper()
	var out []string
	keys := keyed(0, "", 1, codes...).Readings[0].Keys
	from, to := tawatur.Day{Year: 2031, Month: 1, Date: 2}, tawatur.Day{Year: 2031, Month: 1, Date: 5}
	err := s.SketchesNear(context.Background(), from, to, keys, func(r SketchRow) error {
		out = append(out, string(r.Data)+" "+r.Story)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

func TestSketchesNear(t *testing.T) {
	s := open(t)
	save(t, s, keyed(1, "a", 3, 11, 13))
	save(t, s, keyed(2, "a", 3)) // found by the story alone
	save(t, s, keyed(3, "b", 4, 12))
	save(t, s, keyed(4, "c", 9, 11)) // too late
	for _, c := range []struct {
		codes []int64
		want  []string
	}{
		{nil, nil},
		{[]int64{99}, nil},
		{[]int64{11}, []string{"1 a", "2 a"}},
		{[]int64{12, 13}, []string{"1 a", "2 a", "3 b"}},
	} {
		if got := nearby(t, s, c.codes...); !slices.Equal(got, c.want) {
			t.Errorf("near %v: %v, want %v", c.codes, got, c.want)
		}
	}
	n, holding, err := s.CountKeys(context.Background(), []SketchKey{{11, 1}, {99, 1}})
	if err != nil || n != 4 || holding[11] != 2 || holding[99] != 0 {
		t.Errorf("%d reports, %v hold, %v", n, holding, err)
	}
}

// Keys are made anew once for a version, from the sketches.
func TestRekey(t *testing.T) {
	s := open(t)
	save(t, s, keyed(1, "a", 3, 11))
	save(t, s, keyed(2, "b", 3))
	calls := 0
	rekey := func(version string) {
		t.Helper()
		err := s.Rekey(context.Background(), version, func(sketch []byte) ([]SketchKey, error) {
			calls++
			return []SketchKey{{int64(sketch[0]), 3}}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	rekey("1")
	rekey("1")
	if got := nearby(t, s, 11); calls != 2 || got != nil {
		t.Errorf("%d sketches were read, an old key gives %v", calls, got)
	}
	if got := nearby(t, s, int64('1')); len(got) != 1 {
		t.Errorf("a new key gives %v", got)
	}
	rekey("2")
	if calls != 4 {
		t.Errorf("another version read %d sketches", calls-2)
	}
}

// Of a large story the latest reports are given, the first, and those that were found.
func TestSketchesNearOfLargeStory(t *testing.T) {
	s := open(t)
	var in []Saved
	for n := 1; n <= mostOfStory+40; n++ {
		in = append(in, keyed(n, "a", 3, int64(10*n)))
	}
	if _, err := s.SaveAll(context.Background(), in); err != nil {
		t.Fatal(err)
	}
	got := nearby(t, s, 200)
	if len(got) != mostOfStory+2 {
		t.Errorf("%d sketches", len(got))
	}
	for n, want := range map[int]bool{1: true, 2: false, 20: true, 40: false, 41: true, mostOfStory + 40: true} {
		if slices.Contains(got, fmt.Sprintf("%d a", n)) != want {
			t.Errorf("report %d is given: %v", n, !want)
		}
	}
}
