package ingest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"tawatur"
)

const channel = `{
 "name": "قناة السدرة",
 "type": "public_channel",
 "id": 1400,
 "messages": [
  {"id": 1, "type": "service", "date": "2018-04-08T03:00:00", "action": "create_channel", "text": ""},
  {"id": 2, "type": "message", "date": "2018-04-08T06:00:00", "date_unixtime": "1523156400", "from": "قناة السدرة", "text": ["قالت ", {"type": "bold", "text": "البلدية"}, " إن الجسر فُتح."]},
  {"id": 3, "type": "message", "date": "2018-04-08T07:00:00", "from": "قناة السدرة", "forwarded_from": "وكالة الأفق", "text": "عاجل: عودة السير."},
  {"id": 4, "type": "message", "date": "2018-04-08T08:00:00", "from": "قناة السدرة", "photo": "photos/1.jpg", "text": ""}
 ]
}`

// read reads a file of a name and gives its rows and its skips.
func rowsOf(t *testing.T, name, content string, o Options) (rows []Item, skips []tawatur.Skip) {
	t.Helper()
	r := &reader{ctx: t.Context(), o: o.withDefaults(), yield: func(it Item) bool {
		if it.Row != nil {
			rows = append(rows, it)
		}
		if it.Skip != nil {
			skips = append(skips, *it.Skip)
		}
		return true
	}}
	r.stream(source{name: name, size: -1}, strings.NewReader(content))
	return rows, skips
}

func TestChat(t *testing.T) {
	for name, content := range map[string]string{
		"one chat":  channel,
		"all chats": `{"about": "…", "chats": {"about": "…", "list": [` + channel + `]}}`,
	} {
		t.Run(name, func(t *testing.T) {
			rows, skips := rowsOf(t, "result.json", content, Options{})
			if len(rows) != 2 || len(skips) != 1 || !skips[0].Kept || !strings.Contains(skips[0].Detail, "2 parts") {
				t.Fatalf("%d rows, skips %+v", len(rows), skips)
			}
			a, b := rows[0].Row, rows[1].Row
			if a.Text != "قالت البلدية إن الجسر فُتح." || a.Outlet != "قناة السدرة" || a.ID != "telegram-1400-2" || a.Day.String() != "2018-04-08" || a.PublishedAt.Unix() != 1523156400 {
				t.Errorf("%+v", a)
			}
			if !slices.Equal(b.Credits, []string{"وكالة الأفق"}) || b.Author != "" {
				t.Errorf("%+v", b)
			}
		})
	}
}

func TestChatCutShort(t *testing.T) {
	rows, skips := rowsOf(t, "result.json", channel[:strings.Index(channel, `{"id": 4`)], Options{})
	if len(rows) != 2 || len(skips) == 0 || skips[0].Reason != tawatur.SkipTruncated {
		t.Errorf("%d rows, %+v", len(rows), skips)
	}
	_, skips = rowsOf(t, "result.json", strings.Replace(channel, "عاجل", strings.Repeat("ع", 1<<19), 1), Options{MaxLine: 1 << 16})
	if len(skips) == 0 || skips[0].Reason != tawatur.SkipTooLarge {
		t.Errorf("%+v", skips)
	}
}

func TestTable(t *testing.T) {
	plain := "العنوان,المصدر,النص,التاريخ\nفتح الجسر,الأفق,\"قالت البلدية، \"\"اليوم\"\"\nإن الجسر فُتح.\",2018-04-08\n,,,\nخبر,السدرة,عاد السير.,الأحد 8 أبريل 2018\n"
	win, err := charmap.Windows1256.NewEncoder().String(strings.ReplaceAll(plain, "ُ", ""))
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		file, in string
		o        Options
	}{
		"commas":       {"a.csv", plain, Options{}},
		"byte order":   {"a.csv", "\ufeff" + plain, Options{}},
		"windows-1256": {"a.csv", win, Options{}},
		"semicolons":   {"a.csv", strings.NewReplacer(",", ";").Replace(plain), Options{}},
		"tabs":         {"a.tsv", strings.NewReplacer(",", "\t").Replace(plain), Options{}},
		"named":        {"a.csv", strings.Replace(plain, "النص", "x", 1), Options{Columns: map[string]string{"x": "text"}}},
	} {
		t.Run(name, func(t *testing.T) {
			rows, skips := rowsOf(t, tc.file, tc.in, tc.o)
			if len(rows) != 2 {
				t.Fatalf("%d rows, %+v", len(rows), skips)
			}
			a := rows[0].Row
			if !strings.Contains(a.Text, "\"اليوم\"\nإن الجسر") || a.Title != "فتح الجسر" || a.Outlet != "الأفق" || a.Day.String() != "2018-04-08" {
				t.Errorf("%+v", a)
			}
			if b := rows[1].Row; b.DateText == "" || b.Text != "عاد السير." {
				t.Errorf("%+v", b)
			}
			if len(skips) != 1 || skips[0].Reason != tawatur.SkipMissingField || skips[0].Input != tc.file+":4" {
				t.Errorf("%+v", skips)
			}
		})
	}
	if _, skips := rowsOf(t, "a.csv", "a,b\n1,2\n", Options{}); len(skips) != 1 || !strings.Contains(skips[0].Detail, "--columns text=") {
		t.Errorf("%+v", skips)
	}
}

const newsletter = "Return-Path: <x@news.example>\r\nFrom: =?utf-8?B?2YbYtNix2Kkg2KfZhNij2YHZgg==?= <daily@ufuq.example>\r\nSubject: =?windows-1256?Q?=CE=C8=D1?=\r\nDate: Sun, 8 Apr 2018 06:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n" +
	"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nافتح في المتصفح\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+2YLYp9mE2Kog2KfZhNio2YTYr9mK2Kkg2KXZhiDYp9mE2KzYs9ixINmB2KrYrS48L3A+\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b--\r\n"

func TestMail(t *testing.T) {
	rows, skips := rowsOf(t, "a.eml", newsletter, Options{})
	if len(rows) != 1 {
		t.Fatalf("%+v", skips)
	}
	if r := rows[0].Row; r.Title != "خبر" || r.Outlet != "نشرة الأفق" || r.Text != "<p>قالت البلدية إن الجسر فتح.</p>" || r.Day.String() != "2018-04-08" {
		t.Errorf("%+v", r)
	}
	// A report that begins like a header is none.
	for _, in := range []string{"From: here\nهذا خبر قصير عن الجسر.\n\nنص", "العنوان: خبر\nالتاريخ: اليوم\n\nنص"} {
		if rows, _ := rowsOf(t, "a.txt", in, Options{}); len(rows) > 0 {
			t.Errorf("%q was taken for a letter", in)
		}
	}
}

// Whatever an export holds, every row that is kept has text and valid UTF-8, and
// its capture the bytes of which it is the digest.
func FuzzExports(f *testing.F) {
	f.Add("a.json", channel)
	f.Add("a.csv", "text,title\n\"a\nb\",c\n")
	f.Add("a.eml", newsletter)
	f.Add("a.tsv", "text\tday\nx\t1\n")
	f.Fuzz(func(t *testing.T, name, content string) {
		r := &reader{ctx: context.Background(), o: Options{MaxLine: 1 << 16, MaxDocument: 1 << 20}.withDefaults(), yield: func(it Item) bool {
			if it.Row != nil && (strings.TrimSpace(it.Row.Text) == "" || it.Row.Text != strings.ToValidUTF8(it.Row.Text, "?")) {
				t.Errorf("text %q", it.Row.Text)
			}
			if c := it.Capture; c.Digest != "" && c.Digest != tawatur.Digest(c.Raw) {
				t.Errorf("digest of %q", c.Raw)
			}
			return true
		}}
		r.stream(source{name: name, size: -1}, strings.NewReader(content))
	})
}

// The captures of a table's rows are the table but for its header.
func FuzzTableIsKept(f *testing.F) {
	f.Add("x\n\"y\nz\"\n")
	f.Add("a,b\r\nc\r\n")
	f.Fuzz(func(t *testing.T, body string) {
		if strings.ContainsAny(body, "\x00\ufeff") || len(body) > 4000 {
			t.Skip()
		}
		rows, skips := rowsOf(t, "a.csv", "text,b\n"+body, Options{})
		if len(skips) > 0 {
			t.Skip()
		}
		var all strings.Builder
		for _, it := range rows {
			all.Write(it.Capture.Raw)
		}
		if strings.TrimRight(all.String(), "\r\n") != strings.TrimRight(body, "\r\n") {
			t.Errorf("%q of %q", all.String(), body)
		}
	})
}

func BenchmarkTable(b *testing.B) {
	var in strings.Builder
	in.WriteString("title,text\n")
	for i := range 2000 {
		fmt.Fprintf(&in, "خبر %d,\"%s\"\n", i, strings.Repeat("قالت البلدية إن الجسر فُتح. ", 20))
	}
	b.SetBytes(int64(in.Len()))
	for b.Loop() {
		r := &reader{ctx: context.Background(), o: Options{}.withDefaults(), yield: func(Item) bool { return true }}
		r.stream(source{name: "a.csv", size: -1}, strings.NewReader(in.String()))
	}
}
