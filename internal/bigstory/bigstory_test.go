package bigstory_test

import (
	"os"
	"strconv"
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
	if d := os.Getenv("BIGDIR"); d != "" {
		for _, n := range []int{1, 2, 40, 200, 800} {
			os.WriteFile(d+"/big"+strconv.Itoa(n)+".jsonl", []byte(bigstory.JSONL(n)), 0o644)
		}
	}
}
