package telling_test

import (
	"testing"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

func TestLater(t *testing.T) {
	for lang, want := range map[string][3]string{
		"en": {"", "Compared: 2 of 5 reports. The others came since; a large story is compared again when it has grown by a tenth.",
			"Links to other stories that were found since are not weighed in the standing of its claims yet."},
		"ar": {"", "شملت المقارنة 2 من أصل 5 من تقارير القصة، وما سواها وصل بعدها؛ والقصة الكبيرة تُقارَن من جديد كلما نمت بمقدار العُشر.",
			"وُجدت بعد المقارنة صلات بقصص أخرى لم تُحسب بعدُ في منزلة الأقوال."},
	} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for i, later := range []*tawatur.Later{nil, {Reports: 3}, {Links: 1}} {
			s := &tawatur.Story{Reports: []string{"a", "b"}, Later: later}
			if got := telling.Later(say, s); got != want[i] {
				t.Errorf("%s: %q, want %q", lang, got, want[i])
			}
		}
	}
}
