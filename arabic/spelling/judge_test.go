package spelling

import (
	"testing"

	"tawatur"
)

func TestJudge(t *testing.T) {
	const per, org, loc = tawatur.Person, tawatur.Body, tawatur.Place
	alone, story := Company{}, Company{Stories: 1}
	for _, tt := range []struct {
		a, b           string
		typ            tawatur.MentionType
		company        Company
		join           bool
		proof, against string
	}{
		{"سعيد غروشنكو", "سعيد جروشنكو", per, alone, true, "", ""},
		{"غروشنكوف", "جروشنكوف", per, alone, true, "", ""},
		{"الرياض", "الريادة", loc, story, false, "", AgainstEveryday},
		{"الراكب", "الركاب", per, story, false, ProofStory, AgainstEveryday},
		{"رود", "ريد", per, alone, false, "", AgainstShort},
		{"رود", "ريد", per, story, true, ProofStory, ""},
		{"هاري غرونك", "هاري غرونكي", per, alone, false, "", AgainstEnding},
		{"هاري غرونك", "هاري غرونكي", per, Company{Offices: 1}, true, ProofOffice, ""},
		{"هاري غرونك", "هاري غرونكي", per, Company{Stories: 1, Together: 1}, false, ProofStory, AgainstTogether},
		{"هاري غرونك", "هاري غرونق", per, Company{Rivals: true}, false, "", AgainstOffice},
		{"ستيف بروسات", "ستيف بروزيت", per, alone, false, "", AgainstShort},
		{"ستيف بروسات", "ستيف بروزيت", per, Company{Names: 2}, true, ProofCompany, ""},
		{"كولومبيا", "كولومبو", loc, story, false, "", AgainstUnlike},
		{"أميركا", "الولايات المتحدة", loc, alone, true, "", ""},
		{"السفارة السويسرية", "سفارة سويسرا", org, alone, true, "", ""},
		{"الحكومة اليابانية", "حكومة ألبانيا", org, story, false, "", AgainstUnlike},
		{"سالم", "سليم", per, story, false, "", AgainstUnlike},
		{"عبدالله ناصر", "عبد الله ناصر", per, Company{Rivals: true, Together: 3, Often: true}, true, "", ""},
	} {
		v := Parse(tt.a).Judge(Parse(tt.b), tt.typ, tt.typ, tt.company)
		if v.Join != tt.join || v.Join && v.Proof != tt.proof || v.Against != tt.against {
			t.Errorf("%s | %s: %+v", tt.a, tt.b, v)
		}
		if o := Parse(tt.b).Judge(Parse(tt.a), tt.typ, tt.typ, tt.company); o.Join != v.Join {
			t.Errorf("%s | %s: not the same the other way", tt.a, tt.b)
		}
	}
	if v := Parse("غروشنكوف").Judge(Parse("جروشنكوف"), per, loc, story); v.Join || v.Against != AgainstType {
		t.Errorf("a person and a place: %+v", v)
	}
}

func TestAliases(t *testing.T) {
	if len(Aliases("أمريكا")) < 2 || !Known("امريكا") || Known("غروشنكو") || Aliases("غروشنكو") != nil {
		t.Error(Aliases("أمريكا"), Aliases("غروشنكو"))
	}
}

func FuzzJudge(f *testing.F) {
	f.Add("هاري غرونك", "هاري غرونكي", 1, 0, 2)
	f.Add("سفارة سويسرا", "السفارة السويسرية", 0, 1, 0)
	f.Fuzz(func(t *testing.T, a, b string, stories, together, names int) {
		c := Company{Stories: max(0, stories), Together: max(0, together), Names: max(0, names)}
		v := Parse(a).Judge(Parse(b), tawatur.Person, tawatur.Person, c)
		o := Parse(b).Judge(Parse(a), tawatur.Person, tawatur.Person, c)
		if v.Join != o.Join {
			t.Fatalf("%q and %q: %+v, the other way %+v", a, b, v, o)
		}
		if v.Join && (v.Why == "" || v.Against != "" || v.Part) || !v.Join && v.Against == "" {
			t.Fatalf("%q and %q: %+v", a, b, v)
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	x, y := Parse("سعيد غروشنكو"), Parse("سعيد جروشنكو")
	for b.Loop() {
		x.Judge(y, tawatur.Person, tawatur.Person, Company{Stories: 1})
	}
}
