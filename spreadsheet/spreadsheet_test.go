package spreadsheet

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"tawatur"
)

func TestCellsAreNoFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"=1+2": "'=1+2", "+964": "'+964", "-قال": "'-قال", "@name": "'@name", "\tقال": "'\tقال", "\r": "'\r",
		" =cmd": "' =cmd", "\u200f=cmd": "'\u200f=cmd", "＝1": "'＝1",
		"قال: «1-2»": "قال: «1-2»", "": "", "'=1": "'=1", "– نعم": "– نعم",
	} {
		if got := cell(in); got != want {
			t.Errorf("%q is written as %q, want %q", in, got, want)
		}
	}
	var none *float64
	most := 1200.5
	for _, c := range []struct {
		v    any
		want string
	}{{-3.21456, "-3.2146"}, {-4, "-4"}, {none, ""}, {&most, "1200.5"}, {true, "true"}, {1e6, "1000000"},
		{tawatur.Day{Year: 2031, Month: 3, Date: 4}, "2031-03-04"}, {tawatur.Day{}, ""}, {tawatur.Name("=x"), "'=x"}} {
		if got := cell(c.v); got != c.want {
			t.Errorf("%v is written as %q, want %q", c.v, got, c.want)
		}
	}
}

// FuzzCSV holds that what is written is read back, cell by cell.
func FuzzCSV(f *testing.F) {
	f.Add("قال «نعم», ثم\nمضى", `"`)
	f.Add("=1", "\r")
	f.Fuzz(func(t *testing.T, a, b string) {
		var out strings.Builder
		if err := Write(&out, []string{"x", "y"}, [][]any{{a, b}, {b, 1}}, false); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
		if err != nil || len(rows) != 3 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		// The reader gives line ends as \n, as RFC 4180 has them as \r\n.
		plain := func(s string) string { return strings.ReplaceAll(cell(s), "\r\n", "\n") }
		if !strings.Contains(a+b, "\r") && !slices.Equal(rows[1], []string{plain(a), plain(b)}) {
			t.Errorf("%q came back as %q", []string{a, b}, rows[1])
		}
		for _, c := range rows[1] {
			if formula(c) {
				t.Errorf("%q begins a formula", c)
			}
		}
	})
}
