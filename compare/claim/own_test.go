package claim_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
	"tawatur/outlet"
)

// threat is a story of a shelling of which every report speaks, and of a minister
// who threatens to answer it.
func threat() []*tawatur.Reading {
	place := Names("القصباء", tawatur.Place)
	return []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "وقع قصف مدفعي على مدينة القصباء مساء السبت. وتوعد وزير المرج برد مزلزل على القصف المدفعي على مدينة القصباء.", place),
		Report("b", "صوت الساحل", "2031-03-04", "توعد وزير المرج برد مزلزل على القصف المدفعي الذي تعرضت له مدينة القصباء.", place),
		Report("c", "بريد الجبل", "2031-03-05", "أفادت تقارير بوقوع قصف مدفعي على مدينة القصباء. وانقطعت الكهرباء بعد القصف المدفعي على مدينة القصباء.", place),
		Report("d", "لسان النهر", "2031-03-05", "أدانت بلدية الرمان القصف المدفعي على مدينة القصباء. ونفت حكومة التلال وقوع أي قصف مدفعي على القصباء.", place),
	}
}

// What all the story is about makes nobody say what only two say.
func TestTheSubjectOfAStoryIsNoStatement(t *testing.T) {
	found := false
	for _, c := range claim.Align(threat(), nil) {
		if !strings.Contains(c.Text, "مزلزل") {
			continue
		}
		found = true
		if got := reportsOf(c); got != "a b" {
			t.Errorf("claim %q of reports %q", c.Text, got)
		}
	}
	if !found {
		t.Error("no claim of the threat")
	}
}

// Who denies the shelling does not deny that somebody threatened to answer it.
func TestADenialOfTheSubjectIsOfNothingElse(t *testing.T) {
	rs := threat()
	corpus := claim.Read(rs)
	claims := corpus.Align(nil)
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	standing.JudgeIn(corpus, claims, nil, nil, reg)
	denied := 0
	for _, c := range claims {
		if len(c.Contradictions) == 0 {
			continue
		}
		denied++
		if strings.Contains(c.Text, "مزلزل") {
			t.Errorf("the threat %q is contradicted by %q", c.Text, c.Contradictions[0].Quote)
		}
	}
	if denied == 0 {
		t.Error("the shelling is contradicted by nothing")
	}
}

// Half a sentence words no claim: what hangs on a noun before it, or only tells when
// something else was.
func TestHalfASentenceIsNoClaim(t *testing.T) {
	place := Names("القصباء", tawatur.Place)
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "زار الوزير المدينة، التي تتعرض لقصف مدفعي من جيش المرج، وعاد مساء. ومنذ بداية القصف المدفعي على مدينة القصباء، أغلقت المدارس أبوابها.", place),
		Report("b", "صوت الساحل", "2031-03-04", "وصلت قافلة إلى البلدة، التي تتعرض لقصف مدفعي من جيش المرج، وعادت. ومنذ بداية القصف المدفعي على مدينة القصباء، أغلقت المدارس أبوابها.", place),
	}
	for _, c := range claim.Align(rs, nil) {
		if strings.HasPrefix(c.Text, "التي") || strings.HasPrefix(c.Text, "ومنذ") && !strings.Contains(c.Text, "أغلقت") {
			t.Errorf("claim %q", c.Text)
		}
	}
}
