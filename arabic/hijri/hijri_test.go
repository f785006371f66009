package hijri

import (
	"bytes"
	"os"
	"os/exec"
	"testing"

	"tawatur"
)

func TestDay(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1300, 1, 1, "1882-11-12"},
		{1437, 9, 1, "2016-06-06"},
		{1438, 1, 1, "2016-10-02"},
		{1441, 12, 10, "2020-07-31"},
		{1500, 12, 1, "2077-10-18"},
		{1, 1, 1, "0622-07-19"},
	} {
		if got := Day(c.y, c.m, c.d).String(); got != c.want {
			t.Errorf("%d/%d/%d: got %s, want %s", c.d, c.m, c.y, got, c.want)
		}
	}
}

// Years follow one another without a gap, and a day's year is found again.
func TestYears(t *testing.T) {
	a := ummAlQura()
	if a.first != 1300 || len(a.years) != 201 {
		t.Fatalf("%d years from %d", len(a.years), a.first)
	}
	for y := 1300; y < 1500; y++ {
		last := Day(y, 12, 29)
		if a.years[y-a.first].long[11] {
			last = last.Add(1)
		}
		if next := Day(y+1, 1, 1); last.Add(1) != next {
			t.Errorf("%d ends on %s and the next begins on %s", y, last, next)
		}
		for _, d := range []tawatur.Day{Day(y, 1, 1), last} {
			if got := YearOf(d); got != y {
				t.Errorf("%s: year %d, want %d", d, got, y)
			}
		}
	}
}

// The table is what its generator makes.
func TestUmmAlQuraIsCurrent(t *testing.T) {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import icu").Run() != nil {
			continue
		}
		want, err := exec.Command(python, "gen/ummalqura.py").Output()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile("data/ummalqura.tsv")
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("data/ummalqura.tsv is not what gen/ummalqura.py writes (%v)", err)
		}
		return
	}
	t.Skip("no python3 with icu on this machine (Debian: apt-get install python3-icu)")
}
