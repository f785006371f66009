package wordchart_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture/wordchart"
)

func noLink(tawatur.PlaceIn) string { return "" }

func TestExpressionsAgainstOutlets(t *testing.T) {
	say, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	c := wordchart.Build([]tawatur.Wording{{Of: "من يحملون السلاح", Expressions: []tawatur.Expression{
		{Text: "مسلحون", Outlet: "المنارة", Count: 2}, {Text: "مقاتلون", Outlet: "المنارة", Count: 1}, {Text: "مقاتلون", Outlet: "الشراع", Count: 4},
	}}}, []string{"الصامت", "الشراع", "المنارة"}, "", noLink)
	if got := strings.Join(c.Outlets, " "); got != "الشراع المنارة" {
		t.Errorf("columns: %s", got)
	}
	rows := c.Things[0].Rows
	if rows[0].Text != "مقاتلون" || rows[0].Total != 5 || rows[0].Cells[0].Count != 4 || rows[1].Cells[0].Count != 0 {
		t.Errorf("%+v", rows)
	}
	if words := c.Words(say); len(words) != 2 || !strings.Contains(words[1], "مسلحون") {
		t.Errorf("%q", words)
	}
}

// Whatever the wording: no use is lost, however many outlets there are, and all circles lie
// within the picture.
func TestAnyWordingIsDrawn(t *testing.T) {
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		w := tawatur.Wording{Of: strings.Repeat("طويل ", rapid.IntRange(0, 60).Draw(t, "long"))}
		want := 0
		for range rapid.IntRange(0, 80).Draw(t, "expressions") {
			n := rapid.IntRange(1, 2000).Draw(t, "count")
			w.Expressions = append(w.Expressions, tawatur.Expression{Text: fmt.Sprint("لفظ ", rapid.IntRange(0, 9).Draw(t, "text")),
				Outlet: fmt.Sprint("صحيفة ", rapid.IntRange(0, 30).Draw(t, "outlet")), Count: n})
			want += n
		}
		c := wordchart.Build([]tawatur.Wording{w}, nil, "", noLink)
		got := 0
		for _, r := range c.Things[0].Rows {
			for _, cell := range r.Cells {
				got += cell.Count
			}
		}
		if got != want {
			t.Fatalf("%d uses, want %d", got, want)
		}
		p := wordchart.Draw(c, "w", say)
		for _, g := range p.Groups {
			if b := g.Boxes[0]; b.X < 0 || b.Y < 0 || b.X+b.W > p.Width || b.Y+b.H > p.Height {
				t.Fatalf("%+v lies outside of %v × %v", b, p.Width, p.Height)
			}
		}
	})
}
