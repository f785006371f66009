package standing_test

import (
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

func TestOneRestsOnTheOtherOutlet(t *testing.T) {
	first := Report("a", "منبر الشرق", "2031-05-02", "قال مصدر رسمي إن الجسر سيغلق", Said("مصدر رسمي", "قال", "الجسر سيغلق", Kind("anonymous")))
	later := Report("b", "صوت الساحل", "2031-05-03", "نقل منبر الشرق عن مصدر رسمي إغلاق الطريق", Said("مصدر رسمي", "نقل", "إغلاق الطريق", Kind("anonymous"), Via("منبر الشرق")))
	rs := []*tawatur.Reading{first, later}
	claims := []tawatur.Claim{one(rs)}
	standing.Judge(claims, rs, nil, registry(t))
	if os := claims[0].Origins; len(os) != 1 || os[0].Why != tawatur.WhySameSource && os[0].Why != tawatur.WhySameTransmitter {
		t.Errorf("origins %+v", os)
	}
}

func TestAnOriginIsNamedByWhatItsMembersShare(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-05-02", text),
		Report("b", "صوت الساحل", "2031-05-02", text),
		Report("c", "بريد الجبل", "2031-05-02", text, Said("سليم الوادي", "", "")),
	}
	claims := []tawatur.Claim{one(rs)}
	standing.Judge(claims, rs, []tawatur.Link{whole(rs[0], rs[1]), whole(rs[1], rs[2])}, registry(t))
	if os := claims[0].Origins; len(os) != 1 || os[0].Why != tawatur.WhyCopy || os[0].What != "منبر الشرق" {
		t.Errorf("origins %+v", os)
	}
}
