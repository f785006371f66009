package date_test

import (
	"testing"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/arabic"
)

func TestGrain(t *testing.T) {
	for _, c := range []struct {
		text string
		want tawatur.Grain
	}{
		{"أمس الاثنين", tawatur.GrainDay},
		{"قبل ثلاثة أيام", tawatur.GrainDay},
		{"قبل أسبوعين", tawatur.GrainWeek},
		{"منذ شهر", tawatur.GrainMonth},
		{"الأسبوع المقبل", tawatur.GrainWeek},
		{"شباط 2016", tawatur.GrainMonth},
		{"شباط 2015", tawatur.GrainMonth},
		{"شهر رمضان 1437هـ", tawatur.GrainMonth},
		{"عام 1437هـ", tawatur.GrainYear},
		{"الربع الثاني من عام 2015", tawatur.GrainQuarter},
		{"عام 2014", tawatur.GrainYear},
		{"ثمانينيات القرن الماضي", tawatur.GrainDecade},
		{"القرن التاسع عشر", tawatur.GrainCentury},
		{"من 3 إلى 9 أوت 2016", tawatur.GrainInterval},
		{"مطلع العام المقبل", tawatur.GrainInterval},
	} {
		got := date.Find(c.text, arabic.Tokens(c.text), published)
		if len(got) != 1 || got[0].Grain != c.want {
			t.Errorf("%s: got %+v, want %s", c.text, got, c.want)
		}
	}
}
