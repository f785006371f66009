package pdf

import (
	"testing"
	"time"
)

func TestMadeAt(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"D:20210303093000+03'00'", "2021-03-03T09:30:00+03:00"},
		{"D:20210303233000-05'00", "2021-03-03T23:30:00-05:00"},
		{"D:20210303093000Z", "2021-03-03T09:30:00Z"},
		{"D:20210303093000Z00'00'", "2021-03-03T09:30:00Z"},
		{"D:202103030930", "2021-03-03T09:30:00Z"},
		{"20210303", "2021-03-03T00:00:00Z"},
		{"D:20211303", ""}, {"D:2021", ""}, {"D:00010101000000Z", ""}, {"", ""}, {"أمس", ""}, {"D:191001010000", ""},
	} {
		got := ""
		if at := madeAt(c.in); !at.IsZero() {
			got = at.Format(time.RFC3339)
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.in, got, c.want)
		}
	}
}

// FuzzMadeAt: what is read is of a year in which such files are made, and its day is the
// one that stands there.
func FuzzMadeAt(f *testing.F) {
	for _, s := range []string{"D:20210303093000+03'00'", "D:2021030309300", "D:20210303+9999", "20210303'", "D:99991231235959Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := madeAt(s)
		if at.IsZero() {
			return
		}
		if at.Year() < firstPDF || at.Year() > lastPDF || madeAt(at.Format("D:20060102150405-0700")).Sub(at).Abs() > time.Second {
			t.Errorf("%q: %v", s, at)
		}
	})
}
