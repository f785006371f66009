package standing_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
	"tawatur/outlet"
)

// sources are those of the invented claims: named, unnamed, bodies with their
// papers and heads, media, and none.
var sources = []string{
	"وزارة الصحة/body", "وزير الصحة/person", "{سليم الوادي}/person", "وزير الصحة {سليم الوادي}/person",
	"تقرير لوزارة الصحة/document", "المتحدث باسم [وزارة الصحة] {نادر العطار}/person", "مصدر أمني/anonymous",
	"مسؤول تركي/anonymous", "تركيا/body", "التلفزيون التركي/medium", "شهود عيان/anonymous", "غرفة تجارة لؤلوان/body", "",
}

// drawReport makes a report of one assertion; word stands in no other report.
func drawReport(t *rapid.T, id, word string) *tawatur.Reading {
	marks := []Mark{}
	if s := rapid.SampledFrom(sources).Draw(t, "source"); s != "" {
		marks = append(marks, spoken(s), via(rapid.SampledFrom([]string{"", "", "رويترز"}).Draw(t, "via")))
	} else {
		marks = append(marks, Byline(rapid.SampledFrom([]string{"", "", "رويترز"}).Draw(t, "byline")))
	}
	paper := rapid.SampledFrom([]string{"منبر الشرق", "صوت الساحل", "بريد الجبل", "نداء السهل"}).Draw(t, "outlet")
	return Report(id, paper, rapid.SampledFrom([]string{"2031-05-02", "2031-05-03", "2031-05-05"}).Draw(t, "day"), word, marks...)
}

// via gives all attributions of a reading a transmitter.
func via(name string) Mark {
	return func(r *tawatur.Reading) {
		for i := range r.Attributions {
			r.Attributions[i].Chain = []string{}
			if name != "" {
				r.Attributions[i].Chain = []string{name}
			}
		}
	}
}

var words = []string{"جسر", "طريق", "نهر", "ميناء", "سوق", "مدرسة", "قنطرة", "مطار", "حديقة", "ساحة"}

func drawStory(t *rapid.T) []*tawatur.Reading {
	var rs []*tawatur.Reading
	for i := range rapid.IntRange(1, 8).Draw(t, "reports") {
		rs = append(rs, drawReport(t, string(rune('a'+i)), words[i]))
	}
	return rs
}

// bounds judges one claim that holds the whole text of every report.
func bounds(reg *outlet.Registry, rs []*tawatur.Reading, links ...tawatur.Link) (least, most int) {
	claims := []tawatur.Claim{one(rs)}
	standing.Judge(claims, rs, links, reg)
	return claims[0].Bounds()
}

// A copy raises neither the least nor the most origins, and so taking it away
// lowers neither.
func TestACopyRaisesNoBound(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := drawStory(t)
		of := rs[rapid.IntRange(0, len(rs)-1).Draw(t, "of")]
		twin := *of
		twin.ID, twin.Outlet = "copy", "مرآة السهول"
		least, most := bounds(reg, rs)
		l, m := bounds(reg, append(slices.Clone(rs), &twin), whole(of, &twin))
		if l > least || m > most {
			t.Fatalf("%d to %d origins became %d to %d by a copy of %s", least, most, l, m, of.ID)
		}
	})
}

// Another outlet that gives the word of a named source of the same day in other
// words, by the same transmitters, raises neither bound.
func TestTheSameSourceRaisesNoBound(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := drawStory(t)
		of := rs[rapid.IntRange(0, len(rs)-1).Draw(t, "of")]
		if len(of.Attributions) == 0 || of.Attributions[0].SourceKind == tawatur.SourceAnonymous {
			t.Skip("no named source")
		}
		again := *of
		again.ID, again.Outlet, again.Text = "again", "مرآة السهول", "بستان"
		least, most := bounds(reg, rs)
		l, m := bounds(reg, append(slices.Clone(rs), &again))
		if l > least || m > most {
			t.Fatalf("%d to %d origins became %d to %d by the same source as in %s (%s)", least, most, l, m, of.ID, of.Attributions[0].SourceName)
		}
	})
}

// The order in which the reports are given changes nothing.
func TestStandingInAnyOrder(t *testing.T) {
	reg := registry(t)
	rapid.Check(t, func(t *rapid.T) {
		rs := drawStory(t)
		least, most := bounds(reg, rs)
		mixed := slices.Clone(rs)
		rand.New(rand.NewPCG(1, uint64(len(rs)))).Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
		if l, m := bounds(reg, mixed); l != least || m != most {
			t.Fatalf("%d to %d origins became %d to %d in another order", least, most, l, m)
		}
	})
}
