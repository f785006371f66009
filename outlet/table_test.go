package outlet_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur/outlet"
)

func TestTablesOfUsers(t *testing.T) {
	r, err := outlet.Load(strings.NewReader("\ufeff# mine\r\n"+
		"مرسى الأخبار\tsite\t\t~المرسى\tmarsa.example\tLB\tar|fr\thttps://marsa.example/rss\tmarsanews\r\n"+
		"رويترز\t\t\t+روترس\t+reuters.example\t-\r\n"+
		"منارة\tpaper\tدار المنارة\t\n"),
		strings.NewReader("مرسى الأخبار\ttv\n"))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := r.Find("@MarsaNews")
	want := outlet.Outlet{Name: "مرسى الأخبار", Kind: outlet.TV, Family: "مرسى الأخبار", Aliases: []string{"المرسى"},
		Domains: []string{"marsa.example"}, Country: "LB", Languages: []string{"ar", "fr"},
		Feeds: []string{"https://marsa.example/rss"}, Telegram: []string{"marsanews"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a new outlet (-want +got)\n%s", diff)
	}
	reuters, _ := r.Find("روترس")
	if !slices.Contains(reuters.Domains, "reuters.com") || !slices.Contains(reuters.Domains, "reuters.example") || reuters.Country != "" {
		t.Errorf("cells of a shipped outlet were not added to or emptied: %+v", reuters)
	}
	if o, ok := r.Find("منارة"); !ok || o.Family != "دار المنارة" {
		t.Errorf("a line of four columns gave %+v", o)
	}
}

func TestMistakes(t *testing.T) {
	for text, want := range map[string]outlet.Mistake{
		"منارة\tnewspaper":                        {Line: 1, Column: "kind", Cell: "newspaper", Fault: outlet.FaultKind},
		"#\n\nمنارة\tpaper\t\t\ta b":              {Line: 3, Column: "domains", Cell: "a b", Fault: outlet.FaultDomain},
		"منارة\tpaper\t\t\tx.example/ar":          {Line: 1, Column: "domains", Cell: "x.example/ar", Fault: outlet.FaultDomain},
		"منارة\tpaper\t\t\tco.uk":                 {Line: 1, Column: "domains", Cell: "co.uk", Fault: outlet.FaultDomain},
		"منارة\tpaper\t\t\tfacebook.com":          {Line: 1, Column: "domains", Cell: "facebook.com", Fault: outlet.FaultDomain},
		"منارة\tpaper\t\t\tx.example|reuters.com": {Line: 1, Column: "domains", Cell: "reuters.com", Fault: outlet.FaultTaken, Other: "رويترز"},
		"منارة\tpaper\t\t\t\tUK":                  {Line: 1, Column: "country", Cell: "UK", Fault: outlet.FaultCountry},
		"منارة\tpaper\t\t\t\tlebanon":             {Line: 1, Column: "country", Cell: "lebanon", Fault: outlet.FaultCountry},
		"منارة\tpaper\t\t\t\t\tarabic!":           {Line: 1, Column: "languages", Cell: "arabic!", Fault: outlet.FaultLanguage},
		"منارة\tpaper\t\t\t\t\t\tx.example/rss":   {Line: 1, Column: "feeds", Cell: "x.example/rss", Fault: outlet.FaultFeed},
		"منارة\tpaper\t\t\t\t\t\t\t@manara":       {Line: 1, Column: "telegram", Cell: "@manara", Fault: outlet.FaultTelegram},
		"منارة\tpaper\t\t\t\t\t\t\t\tmore":        {Line: 1, Column: "telegram", Cell: "more", Fault: outlet.FaultCells},
		"منارة\tpaper\nمنارة\ttv":                 {Line: 2, Column: "name", Cell: "منارة", Fault: outlet.FaultTwice},
		"\tpaper":                                 {Line: 1, Column: "name", Cell: "", Fault: outlet.FaultName},
		"\xff\tpaper":                             {Line: 1, Column: "name", Cell: "�\tpaper", Fault: outlet.FaultText},
	} {
		_, err := outlet.Load(strings.NewReader(text))
		got, ok := errors.AsType[outlet.Mistakes](err)
		if want.Table = "table 1"; !ok || len(got) != 1 {
			t.Errorf("%q: %v", text, err)
		} else if diff := cmp.Diff(want, got[0]); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}
