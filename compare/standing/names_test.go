package standing_test

import (
	"testing"

	"tawatur/compare/claim"
	"tawatur/compare/standing"
)

// The figures of a body are its own word, and so are no second voice beside it.
func TestFiguresOfABodyAreItsWord(t *testing.T) {
	tables, err := claim.Load()
	if err != nil {
		t.Fatal(err)
	}
	names := standing.NewNames(tables, nil)
	for _, c := range []struct {
		a, b string
		want standing.Verdict
	}{
		{"أرقام غرفة تجارة", "غرفة تجارة لؤلوان", standing.SameOne},
		{"إحصاءات مستشفى الساحل", "مستشفى الساحل", standing.SameOne},
		{"أرقام غرفة تجارة", "أرقام مستشفى الساحل", standing.Different},
		{"أرقام", "بيانات", standing.Different},
	} {
		if got := names.Compare(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: verdict %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
