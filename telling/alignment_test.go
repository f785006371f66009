package telling_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

// aligned is a claim of statements that were so aligned.
func aligned(as ...tawatur.Alignment) *tawatur.Claim {
	c := &tawatur.Claim{}
	for _, a := range as {
		c.Assertions = append(c.Assertions, tawatur.Assertion{Alignment: a})
	}
	return c
}

func TestAlignmentInWords(t *testing.T) {
	deeds := tawatur.Ground{Reason: "+align.deeds", Words: []string{"قصف"}}
	lacks := tawatur.Ground{Reason: "-align.lacks_names", Words: []string{"القصباء"}}
	for lang, texts := range map[string][4]string{
		"en": {"The claim is told in its words", "91% likely to say it: the same happens", "62% likely to say it: the same happens (قصف); but it does not name", "8% likely to say it"},
		"ar": {"صيغ القول بكلماته", "يقوله باحتمال 91%، إذ يقع فيه الحدث نفسه", "غير أنه لا يذكر ما يسميه القول (القصباء)", "يقوله باحتمال 8%"},
	} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for i, a := range []tawatur.Alignment{
			{Score: 1, Reasons: []tawatur.Ground{{Reason: "+align.worded"}}},
			{Score: 0.91, Reasons: []tawatur.Ground{deeds}},
			{Score: 0.62, Reasons: []tawatur.Ground{deeds, lacks, {Reason: "+align.of_tomorrow"}}},
			{Score: 0.08},
		} {
			got := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(telling.Alignment(say, aligned(a, a), 1))
			if !strings.Contains(got, texts[i]) {
				t.Errorf("%s: %q, want %q", lang, got, texts[i])
			}
		}
		for why, c := range map[string]*tawatur.Claim{"nobody judged": aligned(tawatur.Alignment{}, tawatur.Alignment{}), "stands alone": aligned(tawatur.Alignment{Score: 1})} {
			if got := telling.Alignment(say, c, 0); got != "" {
				t.Errorf("%s: %q of an alignment that %s", lang, got, why)
			}
		}
	}
}
