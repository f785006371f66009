package web_test

import (
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/locale"
	"tawatur/outlet"
	"tawatur/web"
)

// TestOutletFacts: the page of an outlet tells what the registry has of it, in
// the language of the page.
func TestOutletFacts(t *testing.T) {
	st := samplestore.Open(t)
	lines, err := st.Outlets(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	name := lines[0].Name
	reg, err := outlet.Load(strings.NewReader(name + "\ttv\tدار الساحل\t\tsahel.example\tLB\tar|fr\thttps://sahel.example/rss\n"))
	if err != nil {
		t.Fatal(err)
	}
	h := pages(t, st, web.Options{Outlets: reg})
	for lang, want := range map[string][]string{
		"en": {"television", "دار الساحل", "Lebanon", "French", "sahel.example", "https://sahel.example/rss"},
		"ar": {"تلفزيون", "دار الساحل", "لبنان", "الفرنسية", "sahel.example", "https://sahel.example/rss"},
	} {
		_, body := get(h, "/"+lang+"/outlets/"+url.PathEscape(name))
		for _, w := range want {
			if !strings.Contains(body, w) {
				t.Errorf("%s: no %q", lang, w)
			}
		}
	}
}

// TestCodesHaveNames: every country and language of the built-in registry has a
// name in both languages of the interface.
func TestCodesHaveNames(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"ar", "en"} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for o := range reg.All() {
			if o.Country != "" && !say.Has("country."+o.Country) {
				t.Errorf("%s: no name of the country %s of %s", lang, o.Country, o.Name)
			}
			for _, l := range o.Languages {
				if !say.Has("language." + l) {
					t.Errorf("%s: no name of the language %s of %s", lang, l, o.Name)
				}
			}
		}
	}
}
