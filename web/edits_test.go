package web_test

import (
	"encoding/xml"
	"net/url"
	"strings"
	"testing"

	"tawatur/store"
	"tawatur/web"
)

func TestEditsPage(t *testing.T) {
	d := openNewsDesk(t)
	if _, body := get(d.pages(t, web.Options{}), "/en/edits"); !strings.Contains(body, "No report was found to be edited") {
		t.Errorf("%.2000s", body)
	}
	_, last := d.edited(t)
	h := d.pages(t, web.Options{})
	_, body := get(h, "/en/edits")
	for _, want := range []string{"2 edits", bridge[0].title, bridge[1].title, "1 sentence removed", "/en/reports/" + url.PathEscape(last) + "/changes?from=", "ثلاثة قتلى</bdi></del> → <ins>"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in\n%s", want, body)
		}
	}
	if _, body := get(h, "/en/edits?outlet=none"); !strings.Contains(body, "0 edits") {
		t.Error("the filter does not hold")
	}
	var feed struct {
		Entries []struct {
			ID      string `xml:"id"`
			Summary string `xml:"summary"`
		} `xml:"entry"`
	}
	_, atom := get(h, "/ar/edits.atom?outlet="+url.QueryEscape("صحيفة المرساة"))
	if err := xml.Unmarshal([]byte(atom), &feed); err != nil || len(feed.Entries) != 2 || !strings.Contains(feed.Entries[1].Summary, "خمسة قتلى") {
		t.Errorf("%v %+v", err, feed)
	}
}

func TestVersionsOfAReport(t *testing.T) {
	d := openNewsDesk(t)
	first, last := d.edited(t)
	h := d.pages(t, web.Options{})
	_, body := get(h, "/en/reports/"+url.PathEscape(last))
	if !strings.Contains(body, "edited; 3 versions") || strings.Contains(body, "earlier version") {
		t.Error("the last version does not tell of the others")
	}
	_, body = get(h, "/en/reports/"+url.PathEscape(first))
	if !strings.Contains(body, "This is an earlier version") || !strings.Contains(body, `href="/en/reports/`+url.PathEscape(last)+`"`) {
		t.Error("an earlier version does not lead to the last")
	}
	_, body = get(h, "/en/reports/"+url.PathEscape(last)+"/changes")
	if !strings.Contains(body, "<del>وأُعلن الحداد في البلدة.</del>") || !strings.Contains(body, "<ins>وفُتح تحقيق في أسباب الانهيار.</ins>") {
		t.Errorf("the last two versions: %s", body)
	}
	_, body = get(h, "/ar/reports/"+url.PathEscape(last)+"/changes?"+url.Values{"from": {last}, "to": {first}}.Encode())
	if !strings.Contains(body, `<mark class="changed-figure">ثلاثة قتلى</mark>`) || !strings.Contains(body, `<mark class="changed-figure">خمسة قتلى</mark>`) {
		t.Errorf("the first and the last: %s", body)
	}
	list, _, err := d.st.Stories(t.Context(), store.StoryOptions{MinReports: 1})
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	if _, body = get(h, "/en/stories/"+url.PathEscape(list[0].ID)); !strings.Contains(body, "1 report was edited") || !strings.Contains(body, "edited; 3 versions") {
		t.Error("the story does not tell of it")
	}
}

func TestReportWithoutVersions(t *testing.T) {
	d := openNewsDesk(t)
	if _, err := d.p.Add(t.Context(), d.st, []string{d.site.URL + "/1"}); err != nil {
		t.Fatal(err)
	}
	list, _, err := d.st.Stories(t.Context(), store.StoryOptions{MinReports: 1})
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	s, err := d.st.Story(t.Context(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	h := d.pages(t, web.Options{})
	if _, body := get(h, "/en/reports/"+s.Reports[0]); strings.Contains(body, "edited;") {
		t.Error("it is told to be edited")
	}
	for _, id := range []string{s.Reports[0], "nothing"} {
		if res, _ := get(h, "/en/reports/"+id+"/changes"); res.StatusCode != 404 {
			t.Error(id, res.Status)
		}
	}
}
