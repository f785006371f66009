package tally

import (
	"strings"
	"testing"

	"tawatur"
)

func TestAttackersAmongTheDead(t *testing.T) {
	if _, err := parseAttackers(attackersTSV); err != nil {
		t.Fatal(err)
	}
	if _, err := parseAttackers("some\tمهاجم"); err == nil {
		t.Error("a wrong entry is taken")
	}
	for text, want := range map[string]int{
		"سقط قتيلان أحدهما المهاجم في سوق القصباء.":              1,
		"نقلت سبع جثث، بينها جثة الانتحارية، إلى المستشفى.":      1,
		"قتل 11 شخصا بمن فيهم منفذو الهجوم.":                     many,
		"قتل 12 شخصا بينهم انتحاريان.":                           2,
		"قتل 11 شخصا بينهم أطفال. وقال الناطق إن المهاجم فر.":    0,
		"قتل 11 شخصا حين فجر انتحاري نفسه.":                      0,
		"قتل 11 شخصا بينهم سبعة من رجال الشرطة كما جرح المهاجم.": 0,
	} {
		for _, figure := range []string{"قتيلان", "سبع جثث", "11 شخصا", "12 شخصا"} {
			if i := strings.Index(text, figure); i >= 0 {
				f := &tawatur.Figure{Category: "killed", Span: tawatur.Span{Start: i, End: i + len(figure)}}
				if got := attackersIn(text, f); got != want {
					t.Errorf("%s: %d, want %d", text, got, want)
				}
			}
		}
	}
}

func TestTollsWithAttackers(t *testing.T) {
	v := func(n float64, attackers int) *value {
		return &value{figure: &tawatur.Figure{Value: n}, attackers: attackers}
	}
	for _, c := range []struct {
		x, y *value
		want bool
	}{
		{v(7, 1), v(6, 0), true}, {v(6, 0), v(7, 1), true}, {v(9, many), v(6, 0), true},
		{v(7, 0), v(6, 0), false}, {v(7, 0), v(6, 1), false}, {v(9, 1), v(6, 0), false}, {v(7, 1), v(6, 1), false},
	} {
		if got := countsAttackers(c.x, c.y); got != c.want {
			t.Errorf("%v %d and %v %d: %v", c.x.figure.Value, c.x.attackers, c.y.figure.Value, c.y.attackers, got)
		}
	}
}
