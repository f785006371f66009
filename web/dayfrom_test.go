package web_test

import (
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

// A day of publication that nothing states is shown with how it is known.
func TestReportsTellHowTheirDayIsKnown(t *testing.T) {
	st := samplestore.Of(t, `{"id":"derived","outlet":"المنارة","title":"الماء يعود إلى مرجانة","text":"الخرطوم، 3 مارس 2021 — عاد الماء إلى أحياء مرجانة القديمة صباح اليوم بعد انقطاع دام أسبوعين كاملين."}
{"id":"stated","outlet":"الشراع","day":"2021-03-03","title":"سوق الرمان تفتح أبوابها","text":"فتحت سوق الرمان أبوابها أمام الزبائن بعد تجديد استمر عاما كاملا."}
`)
	h := pages(t, st, web.Options{})
	for at, want := range map[string]string{"/en/reports/derived": "by the dateline", "/ar/reports/derived": "من سطر المكان والتاريخ"} {
		if _, page := get(h, at); !strings.Contains(page, want) || !strings.Contains(page, "2021") {
			t.Errorf("%s does not say %q", at, want)
		}
	}
	if _, page := get(h, "/en/reports/stated"); strings.Contains(page, "by the dateline") {
		t.Error("a day that is stated is shown as derived")
	}
}
