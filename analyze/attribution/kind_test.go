package attribution

import (
	"testing"

	"tawatur"
)

// A head noun may be another kind of source in company.
func TestKindInCompany(t *testing.T) {
	l := load(t)
	for text, want := range map[string]tawatur.SourceKind{
		"قال متحدث باسم البلدية إن السد ممتلئ تماما.":                   tawatur.SourceAnonymous,
		"قال المتحدث باسم البلدية إن السد ممتلئ تماما.":                 tawatur.SourcePerson,
		"ذكرت تقارير إعلامية أن السد ممتلئ تماما.":                      tawatur.SourceMedium,
		"ذكرت تقارير رسمية أن السد ممتلئ تماما.":                        tawatur.SourceDocument,
		"قالت هيئة الإذاعة المحلية إن السد ممتلئ تماما.":                tawatur.SourceMedium,
		"قالت هيئة السدود إن السد ممتلئ تماما.":                         tawatur.SourceBody,
		"أعلنت مجموعة العمل من أجل السدود أن السد ممتلئ تماما.":         tawatur.SourceBody,
		"أعلنت مجموعة من السكان أن السد ممتلئ تماما.":                   tawatur.SourceAnonymous,
		"أكد المؤتمر الصحفي المشترك أن السد ممتلئ تماما.":               tawatur.SourceDocument,
		"قال فريق الرصد في المجموعة إن السد ممتلئ تماما.":               tawatur.SourceBody,
		"أعلنت جماعات أن السد ممتلئ تماما.":                             tawatur.SourceAnonymous,
		"أعلنت جماعات حقوقية أن السد ممتلئ تماما.":                      tawatur.SourceBody,
		"قال أحد السكان إن السد ممتلئ تماما.":                           tawatur.SourceAnonymous,
		"كشفت بعض الدفاتر والأوراق أن السد ممتلئ تماما منذ عدة أسابيع.": tawatur.SourceDocument,
	} {
		got := l.Find(Input{Text: text})
		if len(got) != 1 || got[0].SourceKind != want {
			t.Errorf("%s: want one of %s, got %s", text, want, list(got))
		}
	}
}

// An everyday name is that of the medium which published the report.
func TestOwnOutletIsAMedium(t *testing.T) {
	got := load(t).Find(Input{Text: "علمت (عكاظ) أن السد ممتلئ تماما.", Outlet: "عكاظ"})
	if len(got) != 1 || got[0].SourceKind != tawatur.SourceMedium {
		t.Errorf("got %s", list(got))
	}
}

// A body may be called by its noun and what it is for.
func TestBodyByItsTrade(t *testing.T) {
	got := load(t).Find(Input{Text: "قالت شركة المرسى للنقل إن القطار توقف أمس. وقالت شركة النقل إن القطار سيعود غدا. وقالت شركة السياحة إن الرحلة ألغيت أمس."})
	if len(got) != 3 || got[1].SourceName != "شركة المرسى للنقل" || got[2].SourceName != "شركة السياحة" {
		t.Errorf("got %+v", got)
	}
}
