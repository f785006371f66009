package standing_test

import (
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// An office whose holder is named behind it between commas is that person; where
// other words stand between, or no comma closes the name, nobody is taken for him.
func TestTheHolderNamedBehindTheOffice(t *testing.T) {
	for _, c := range []struct {
		text string
		one  bool
	}{
		{"قال قائد الحامية للمنطقة الشرقية، اللواء منير السهلي، الأحد، إن الجسر آمن", true},
		{"قال قائد الحامية، منير السهلي، إن الجسر آمن", true},
		{"قال قائد الحامية أمس، بعد لقائه العمدة منير السهلي، إن الجسر آمن", false},
		{"قال قائد الحامية، منير السهلي معه، إن الجسر آمن", false},
	} {
		rs := []*tawatur.Reading{
			Report("a", "منبر الشرق", "2031-05-02", c.text, Said("قائد الحامية", "قال", "الجسر آمن", Kind("person")), Names("منير السهلي", tawatur.Person)),
			Report("b", "صوت الساحل", "2031-05-02", "طريق", Said("منير السهلي", "", "", Kind("person"))),
		}
		claims := []tawatur.Claim{one(rs)}
		standing.Judge(claims, rs, nil, registry(t))
		if got := len(claims[0].Origins) == 1; got != c.one {
			t.Errorf("%s: one origin: %v", c.text, got)
		}
	}
}
