package telling

import (
	"strings"
	"testing"

	"tawatur/locale"
	"tawatur/query"
)

// What a page says can be typed can be typed, in either language.
func TestWhatIsAllowedIsUnderstood(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range query.Fields {
			value := "x"
			for _, v := range query.Values(f) {
				value = typed(say, &query.Mistake{Kind: query.UnknownValue, Filter: f}, v)
				q, err := query.Parse("ميناء " + string(f) + ":" + value)
				if err != nil || !strings.HasSuffix(q.String(), string(f)+":"+v) {
					t.Errorf("%s: %s:%s is %q %v, want %s", lang, f, value, q, err, v)
				}
			}
			if f == query.FilterFrom || f == query.FilterTo {
				value = "2031"
			}
			name := typed(say, &query.Mistake{Kind: query.UnknownFilter}, string(f))
			if q, err := query.Parse("ميناء " + name + ":" + value); err != nil || !strings.Contains(q.String(), string(f)+":") {
				t.Errorf("%s: %s:%s is %q %v", lang, name, value, q, err)
			}
		}
		for _, line := range []string{"", "-a", "x:y", "a stance:b", "a after:b", "a after:2032 before:2031", "source:a source:b", "-source:a b",
			strings.Repeat("a ", 65), strings.Repeat("a ", 3000)} {
			_, err := query.Parse(line)
			for _, m := range query.MistakesIn(err) {
				if s := Mistake(say, &m); s == "" || strings.ContainsAny(s, "{}[]") {
					t.Errorf("%s: %.20q: %s", lang, line, s)
				}
			}
		}
	}
}
