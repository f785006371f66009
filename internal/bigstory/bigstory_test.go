package bigstory_test

import (
	"strings"
	"testing"

	"tawatur/internal/bigstory"
)

func TestReportsAreTheSameEachTime(t *testing.T) {
	for _, n := range []int{1, 2, 40} {
		a := bigstory.JSONL(n)
		if a != bigstory.JSONL(n) || strings.Count(a, "\n") != n {
			t.Errorf("%d: %d rows", n, strings.Count(a, "\n"))
		}
	}
}
