package standing_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// How a claim travelled is told as far as the reports tell, and no further.
func TestTravel(t *testing.T) {
	at := func(hour int) Mark {
		return func(r *tawatur.Reading) { r.PublishedAt = r.Published.Time().Add(time.Duration(hour) * time.Hour) }
	}
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-05-02", "جسر", spoken("وزارة الأشغال/body"), at(9)),
		Report("b", "صوت الساحل", "2031-05-02", "طريق", spoken("وزارة الأشغال/body"), via("منبر الشرق"), at(11)),
		Report("c", "بريد الجبل", "2031-05-03", "نهر"),
		Report("d", "نداء السهل", "2031-05-03", "نهر", Byline("رويترز")),
		Report("e", "مرآة السهول", "2031-05-04", "نهر"),
		Report("f", "سي إن إن بالعربية", "2031-05-05", "سوق", spoken("وزارة الأشغال/body"), via("سي إن إن بالعربية")),
	}
	cl := one(rs)
	cl.Assertions[3].CopiedFrom, cl.Assertions[4].CopiedFrom = 2, 2
	alike, taken := whole(rs[2], rs[3]), whole(rs[2], rs[4])
	alike.Why, taken.Why = tawatur.DirectionUnknown, tawatur.DirectionTime
	claims := []tawatur.Claim{cl}
	standing.Judge(claims, rs, []tawatur.Link{alike, taken}, registry(t))
	var got []string
	for _, s := range claims[0].Travel {
		got = append(got, fmt.Sprintf("%d %s %s %s %d", s.Rank, claims[0].Assertions[s.Assertion].Report, s.Came, s.By, s.From))
	}
	want := []string{
		"1 a source وزارة الأشغال -1", "2 b transmitter منبر الشرق 0", "3 c unknown  -1", "3 d alike بريد الجبل 2",
		"4 e copy بريد الجبل 2", "5 f source وزارة الأشغال -1",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Carriers are counted by outlet and by publisher family.
func TestCarriers(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "الشرق الأوسط", "2031-05-02", "جسر"), Report("b", "الاقتصادية", "2031-05-02", "طريق"),
		Report("c", "الشرق الأوسط", "2031-05-03", "نهر"),
	}
	claims := []tawatur.Claim{one(rs)}
	standing.Judge(claims, rs, nil, registry(t))
	c := claims[0]
	if len(c.Carriers) != 2 || c.Families() != 1 || c.Carriers[0].Reports != 2 {
		t.Errorf("carriers %+v of %d families", c.Carriers, c.Families())
	}
}

// "البيان" is the word of the body that the report said to have put it out.
func TestTheStatementIsTheBodysWord(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-05-02", "جسر طريق", Said("حركة الراية", "", "جسر", On("بيان", tawatur.Statement, "", 0)), Said("البيان", "", "طريق", Kind(tawatur.SourceDocument))),
		Report("b", "صوت الساحل", "2031-05-02", "نهر", Said("حركة الراية", "", "")),
	}
	cl := one(rs)
	cl.Assertions[0].Span = rs[0].Attributions[1].Span
	claims := []tawatur.Claim{cl}
	standing.Judge(claims, rs, nil, registry(t))
	if least, most := claims[0].Bounds(); least != 1 || most != 1 {
		t.Errorf("%d to %d origins: %+v", least, most, claims[0].Origins)
	}
}
