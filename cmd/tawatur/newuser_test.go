package main

import (
	"flag"
	"io/fs"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/pipeline"
	"tawatur/sample"
	"tawatur/web"
)

var walk = flag.String("walk", "", "write a picture of every step of a new user into this folder")

// newUser is somebody who opens an empty archive on a phone, in Arabic.
type newUser struct {
	*browser.Page
	t    *testing.T
	host string
}

func beginAsNewUser(t *testing.T) newUser {
	ctx := browser.Start(t)
	st := samplestore.Empty(t)
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := web.New(st, web.Options{Add: newDesk(p, st).file})
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(pages)
	t.Cleanup(srv.Close)
	page := browser.Open(t, ctx, srv.URL+"/ar/", 390, false)
	page.Height(390, 844)
	return newUser{page, t, srv.URL}
}

// see holds that the page that is shown fits the window and has words, and takes its picture.
func (u newUser) see(step, words string) {
	u.t.Helper()
	if wide := u.TooWide(); wide != "" {
		u.t.Errorf("%s: wider than the window: %s", step, wide)
	}
	if text := u.Ask(`document.querySelector("main").innerText`); !strings.Contains(text, words) {
		u.t.Errorf("%s: no %q in\n%s", step, words, text)
	}
	if *walk != "" {
		if err := os.WriteFile(filepath.Join(*walk, step+".png"), u.Shot(), 0o644); err != nil {
			u.t.Fatal(err)
		}
	}
}

// An empty archive tells how to begin; the files of the sample are chosen, another
// report is pasted, and a story is read, all on a phone in Arabic.
func TestNewUserOnAPhone(t *testing.T) {
	u := beginAsNewUser(t)
	u.see("1-empty", "فارغ")
	u.Click(".begin a.button")
	u.see("2-add", "إضافة")
	u.Upload("input[type=file]", sampleFiles(t)...)
	u.Click(".adding button")
	u.see("3-added", "أُضيف")
	u.Ask(`document.querySelector("[name=text]").value = "أعلنت هيئة الموانئ أن حريق ميناء لؤلوان أوقع 21 قتيلا. وقال نقيب البحارة رامي الصفصاف إن رجال الإطفاء أخمدوا النيران في مستودعات الوقود مساء اليوم."; document.querySelector("[name=title]").value = "حريق ميناء لؤلوان: 21 قتيلا"; document.querySelector("[name=outlet]").value = "جريدة الضفة"; document.querySelector("[name=day]").value = "2021-03-06"; ""`)
	u.Click(".adding button")
	u.see("4-pasted", "أُضيف تقرير واحد")
	u.Click(".added a")
	u.see("5-stories", "لؤلوان")
	u.Ask(`[...document.querySelectorAll(".stories a")].find((a) => a.textContent.includes("لؤلوان")).id = "story"; ""`)
	u.Click("#story")
	u.see("6-story", "جريدة الضفة")
	u.Click(".matrix td a")
	u.see("7-report", "لؤلوان")
	u.Clean(u.host)
	if wrong := u.Axe(); wrong != "" {
		t.Error(wrong)
	}
}

// Files that cannot be read are named with what to do, and those beside them are taken.
func TestBadFilesThroughThePage(t *testing.T) {
	u := beginAsNewUser(t)
	dir := t.TempDir()
	noise := make([]byte, 4000)
	for i := range noise {
		noise[i] = byte(rand.New(rand.NewPCG(1, uint64(i))).Uint32())
	}
	long := strings.Repeat("قال المزارع إن الموسم تأخر هذا العام في السهل. ", 50<<20/84)
	// In the letters of windows-1256, under the name of another encoding.
	broken := "<html><head><meta charset=utf-8><title>\xe3\xed\xe4\xc7\xc1</title></head><body><article><p>\xde\xc7\xe1 \xc7\xe1\xe3\xcf\xed\xd1 \xc5\xe4 \xc7\xe1\xe3\xed\xe4\xc7\xc1 \xed\xda\xe3\xe1 \xe3\xe4\xd0 \xc7\xe1\xd5\xc8\xc7\xcd \xe6\xc5\xe4 \xc7\xe1\xd3\xdd\xe4 \xe6\xd5\xe1\xca \xc5\xe1\xec \xc7\xe1\xd1\xd5\xed\xdd.</p></article></body></html>"
	files := []struct{ name, content string }{
		{"فارغ.txt", ""}, {"صورة.bin", string(noise)}, {"محارف.html", broken}, {"طويل.txt", long},
		{"سليم.txt", "قال مدير الميناء سالم الوادعي إن السفينة وصلت إلى الرصيف صباح الأربعاء وإن تفريغها يستغرق يومين."},
	}
	var all []string
	for _, f := range files {
		all = append(all, filepath.Join(dir, f.name))
		if err := os.WriteFile(all[len(all)-1], []byte(f.content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	u.Click(".begin a.button")
	u.Upload("input[type=file]", all...)
	u.Click(".adding button")
	u.see("8-bad", "فارغ.txt")
	for _, name := range []string{"صورة.bin", "طويل.txt"} {
		u.see("8-bad", name)
	}
	if said := u.Ask(`document.querySelector(".added").innerText`); strings.Contains(said, "سليم.txt") {
		t.Errorf("a good file is complained of: %s", said)
	}
	u.Click(".added a")
	u.see("9-taken", "ميناء")
	u.Clean(u.host)
}

// sampleFiles writes the files of the sample.
func sampleFiles(t *testing.T) (files []string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, sample.FS()); err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(sample.FS(), "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		files = append(files, filepath.Join(dir, n))
	}
	return files
}
