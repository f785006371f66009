package alert_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tawatur"
	"tawatur/alert"
	"tawatur/compare"
	"tawatur/fetch"
	"tawatur/pipeline"
	"tawatur/store"
	"tawatur/web"
)

// reader is the real pipeline, whose tables are loaded once for all tests.
var reader = sync.OnceValues(func() (*pipeline.Pipeline, error) { return pipeline.New(pipeline.Options{Workers: 2}) })

// newsroom is a desk whose reports are read, placed and compared by the real pipeline.
type newsroom struct {
	*desk
	p    *pipeline.Pipeline
	base string // of its pages, which read the database as it is
}

const pagesAt = "https://desk.example/tawatur"

func newNewsroom(t testing.TB) *newsroom {
	t.Helper()
	p, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	return &newsroom{desk: newDesk(t), p: p, base: pagesAt}
}

// written is an invented report of a happening.
type written struct {
	ID, Outlet, Title, Text string
	Day                     tawatur.Day
}

// publish has the pipeline read a report.
func (d *newsroom) publish(r written) {
	d.t.Helper()
	raw, err := json.Marshal(map[string]any{"id": r.ID, "outlet": r.Outlet, "title": r.Title, "text": r.Text, "day": r.Day})
	if err != nil {
		d.t.Fatal(err)
	}
	file := filepath.Join(d.t.TempDir(), r.ID+".jsonl")
	if err := os.WriteFile(file, raw, 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.take(file)
}

// take has the pipeline read paths or addresses.
func (d *newsroom) take(paths ...string) {
	d.t.Helper()
	if _, err := d.p.Add(context.Background(), d.st, paths); err != nil {
		d.t.Fatal(err)
	}
}

// misplace stores a report in a story that is of another happening, as when the first
// reports did not tell the two apart.
func (d *newsroom) misplace(r written, story string) {
	d.t.Helper()
	read := d.p.Analyze(tawatur.Report{ID: r.ID, Outlet: r.Outlet, Title: r.Title, Text: r.Text, Published: r.Day, Lang: "ar"})
	sketch, err := compare.NewSketch(read).AppendBinary(nil)
	if err != nil {
		d.t.Fatal(err)
	}
	_, err = d.st.Save(context.Background(), store.Saved{
		Capture:  tawatur.Capture{Name: r.ID, Digest: tawatur.Digest([]byte(r.ID)), Media: tawatur.MediaText, Raw: []byte(r.ID), Text: r.Text, ReadAt: d.now},
		Readings: []store.Placed{{Reading: *read, Sketch: sketch, Story: story}},
	})
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.p.Refresh(context.Background(), d.st); err != nil {
		d.t.Fatal(err)
	}
}

// storyOf is the story that a report stands in now.
func (d *newsroom) storyOf(report string) string {
	d.t.Helper()
	id, err := d.st.StoryOf(context.Background(), report)
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

// opens fails where an address of an alert does not open a page; it gives the page.
func (d *newsroom) opens(address string) string {
	d.t.Helper()
	h, err := web.New(d.st, web.Options{Now: d.clock})
	if err != nil {
		d.t.Fatal(err)
	}
	address, ok := strings.CutPrefix(address, d.base)
	if !ok {
		d.t.Fatalf("%s is no address of the pages", address)
	}
	for range 3 { // a merged story leads on
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, address, nil))
		if address = w.Header().Get("Location"); w.Code == http.StatusOK {
			return w.Body.String()
		}
		if w.Code/100 != 3 {
			d.t.Errorf("%s: %d", address, w.Code)
			return ""
		}
	}
	d.t.Errorf("%s leads on and on", address)
	return ""
}

// steps takes a step that may be cut off at any send, and opens the database anew.
func (d *newsroom) steps(r *rand.Rand, h *hook) {
	d.t.Helper()
	post := client(d.t, "127.0.0.1").Post
	cut, killed := r.IntN(4), errors.New("killed")
	var mu sync.Mutex
	o := alert.Options{Now: d.clock, Base: d.base, Secret: []byte(secret), Post: func(ctx context.Context, to string, head http.Header, body []byte) (fetch.Reply, error) {
		mu.Lock()
		defer mu.Unlock()
		if cut--; cut == 0 {
			d.st.Close()
			return fetch.Reply{}, killed
		}
		return post(ctx, to, head, body)
	}}
	alert.New(d.st, o).Step(context.Background()) // may fail at any point
	d.st.Close()
	d.open()
	d.now = d.now.Add(time.Duration(r.IntN(40)) * time.Minute)
}

// settle lets everything that waits arrive.
func (d *newsroom) settle() {
	d.t.Helper()
	for range 4 {
		d.now = d.now.Add(8 * time.Hour)
		d.step(alert.Options{Base: d.base, Post: client(d.t, "127.0.0.1").Post, Secret: []byte(secret)})
	}
}

// told gives what arrived of a list, each news once, and fails where one came in two alerts.
func told(t testing.TB, h *hook, list string) (out []tawatur.News) {
	t.Helper()
	in := map[string]string{}
	for _, x := range h.received() {
		if x.alert.List != list {
			continue
		}
		for _, n := range x.alert.News {
			switch was, ok := in[n.Key]; {
			case !ok:
				out = append(out, n)
			case was != x.alert.Key:
				t.Errorf("%s: %s was told in two alerts", list, n.Key)
			}
			in[n.Key] = x.alert.Key
		}
	}
	return out
}

// ofKind gives the news of one kind.
func ofKind(list []tawatur.News, k tawatur.NewsKind) []tawatur.News {
	return slices.DeleteFunc(slices.Clone(list), func(n tawatur.News) bool { return n.Kind != k })
}

// happening is an invented happening of which reports are written in several ways.
type happening struct {
	name, word string
	titles     []string
	sentences  []string
	count      string // how many were harmed, which grows from report to report
}

// All three are in one town, so that a list of the town is told of all.
var happenings = []happening{
	{"flood", "فيضان سلوان", []string{"فيضان سلوان يغلق الجسر القديم في نورمار", "إجلاء سكان الأحياء المنخفضة بعد فيضان سلوان في نورمار", "نورمار: الجسر القديم مغلق حتى ينحسر فيضان سلوان"}, []string{
		"أغلقت السلطات في نورمار الجسر القديم بعد فيضان سلوان ونقلت سكان الأحياء المنخفضة إلى المدارس.",
		"وقال مدير الدفاع المدني في نورمار رامي الحداد إن منسوب النهر ارتفع مترين في ليلة واحدة وغمر الطوابق الأرضية.",
		"وأضاف أن ثلاثين زورقا مطاطيا تنقل العائلات العالقة وأن المياه ستنحسر خلال ثلاثة أيام."}, "وقال المستشفى في نورمار إن %d أشخاص قتلوا في الفيضان."},
	{"strike", "إضراب المناجم", []string{"إضراب المناجم في نورمار يدخل أسبوعه الثاني", "نقابة نورمار تمدد إضراب المناجم وتطالب بزيادة الأجور", "لا اتفاق بعد على إنهاء إضراب المناجم في نورمار"}, []string{
		"دخل إضراب المناجم في نورمار أسبوعه الثاني وطالبت النقابة بزيادة الأجور وتحسين شروط السلامة في الأنفاق.",
		"وقالت رئيسة النقابة هالة الصباغ إن الشركة رفضت التفاوض على أجور الورديات الليلية وبدلات الخطر.",
		"وتوقفت الأفران عن صهر النحاس لأن المخزون من الخام نفد ولم تصل الشاحنات منذ أيام."}, "وقالت الشرطة في نورمار إن %d عمال أصيبوا أمام بوابة المنجم."},
	{"script", "مخطوطة فلكية", []string{"العثور على مخطوطة فلكية في مكتبة دير قرب نورمار", "باحثون يعلنون اكتشاف مخطوطة فلكية نادرة في نورمار", "مخطوطة فلكية على الرق في دير نورمار"}, []string{
		"عثر باحثون في مكتبة الدير قرب نورمار على مخطوطة فلكية كتبت على الرق بحبر بني.",
		"وقال أستاذ تاريخ العلوم ناصر البيطار إن الجداول تصف كسوفا ومواقع الكواكب بدقة لم تعرف في عصرها.",
		"وستعرض الصفحات في المتحف الوطني بعد ترميم الغلاف وتصوير الحواشي بالأشعة."}, "وقالت إدارة الدير إن %d باحثين يدرسون المخطوطة."},
}

// report writes the n-th report of a happening.
func (h *happening) report(n int, day tawatur.Day) written {
	body := slices.Clone(h.sentences)
	slices.Reverse(body[1:][:n%2*2]) // papers put the last two either way
	body = append(body, fmt.Sprintf(h.count, 3+n))
	return written{fmt.Sprintf("%s-%d", h.name, n), fmt.Sprintf("صحيفة %s %d", h.name, n), h.titles[n%len(h.titles)],
		strings.Join(body, "\n"), day}
}
