package date_test

import (
	"testing"

	"tawatur/analyze/date"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func TestGrain(t *testing.T) {
	for _, c := range []struct {
		text string
		want date.Grain
	}{
		{"أمس الاثنين", date.GrainDay},
		{"قبل ثلاثة أيام", date.GrainDay},
		{"قبل أسبوعين", date.GrainWeek},
		{"منذ شهر", date.GrainMonth},
		{"الأسبوع المقبل", date.GrainWeek},
		{"شباط 2016", date.GrainMonth},
		{"شهر رمضان 1437هـ", date.GrainMonth},
		{"عام 1437هـ", date.GrainYear},
		{"الربع الثاني من عام 2015", date.GrainQuarter},
		{"عام 2014", date.GrainYear},
		{"ثمانينيات القرن الماضي", date.GrainDecade},
		{"القرن التاسع عشر", date.GrainCentury},
		{"من 3 إلى 9 أوت 2016", date.GrainInterval},
		{"مطلع العام المقبل", date.GrainInterval},
	} {
		toks := arabic.Tokens(c.text)
		got := date.Expressions(c.text, toks, numeral.Find(toks), published, date.News)
		if len(got) != 1 || got[0].Grain != c.want {
			t.Errorf("%s: got %+v, want %s", c.text, got, c.want)
		}
	}
}
