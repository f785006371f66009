package page_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/outlet"
	"tawatur/page"
)

const oddPage = `<html><head><title>كلمة</title></head><body><div class="k">سوق الخضار يفتح أبوابه مساء</div><div class="w">في ٣ أيار ٢٠٢١</div>
<div class="s"><p>نص قصير أول.</p><p class="x">حاشية لا تعني أحدا.</p></div><div class="s">نص قصير ثان.</div><div><p>` + "نص طويل لا صلة له بالخبر يملأ الصفحة من أولها إلى آخرها ويزيد على ما قبله طولا وعرضا." + `</p></div></body></html>`

func TestAdapter(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	tb, err := page.Load(reg, strings.NewReader("# mine\nodd.example\ttext\tdiv.s\nodd.example\ttitle\t.none\nodd.example\ttitle\t.k\nodd.example\tdate\t.w\nodd.example\tremove\tp.x\n"))
	if err != nil {
		t.Fatal(err)
	}
	rs, _ := tb.Reports(tawatur.Capture{Name: "a", URL: "https://m.odd.example/1", Media: tawatur.MediaHTML, Text: oddPage}, nil)
	r := rs[0]
	if r.Body() != "نص قصير أول.\nنص قصير ثان." || r.Title != "سوق الخضار يفتح أبوابه مساء" || r.Published.String() != "2021-05-03" {
		t.Errorf("%+v", r)
	}
}

func TestAdapterRefuses(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"odd.example\ttext", "odd.example\tpicture\timg", "https://odd.example/\ttext\tp", "odd.example\ttext\tp[", "\ttext\tp"} {
		_, err := page.Load(reg, strings.NewReader("# mine\n"+line+"\n"))
		if err == nil || !strings.Contains(err.Error(), ":2:") {
			t.Errorf("%q: %v", line, err)
		}
	}
}
