package standing

import (
	"strings"
	"testing"

	"tawatur/compare/claim"
)

// Whatever a name is, its body is a part of it but for what a table adds, and no
// answer depends on which of two names comes first.
func FuzzWhoseWord(f *testing.F) {
	f.Add("تقرير حديث صادر عن وزارة الصحة", "وزير الصحة")
	f.Add("مصدر أمني في الرمان", "مسؤولون أتراك على تويتر")
	f.Add("بيان للجيش", "وسائل إعلام في كوريا الشمالية")
	tables, err := claim.Load()
	if err != nil {
		f.Fatal(err)
	}
	n := NewNames(tables, nil)
	f.Fuzz(func(t *testing.T, a, b string) {
		body, class := n.owner(a)
		if body != "" && class == "" {
			t.Errorf("%q: the body %q of no class", a, body)
		}
		if len(n.withoutTail(a)) > len(a) || strings.Contains(n.withoutPaper(a), "\x00") && !strings.Contains(a, "\x00") {
			t.Errorf("%q grew", a)
		}
		if n.mayBeOne(a, b) != n.mayBeOne(b, a) || n.sameBody(a, b) != n.sameBody(b, a) || n.partly(a, b) != n.partly(b, a) ||
			n.partOfJoint(a, b) != n.partOfJoint(b, a) || n.severalMedia(a, b) != n.severalMedia(b, a) {
			t.Errorf("%q and %q: other the other way round", a, b)
		}
	})
}
