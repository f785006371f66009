package pipeline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

// writeMany writes reports from..to of one happening into a file.
func writeMany(t *testing.T, from, to int) string {
	t.Helper()
	var b strings.Builder
	for n := from; n <= to; n++ {
		raw, err := json.Marshal(map[string]string{"id": fmt.Sprintf("report-%03d", n), "outlet": fmt.Sprintf("صحيفة %d", n), "day": "2021-03-01",
			"title": "لؤلوان تفتح رصيفها الجديد", "text": harbour + fmt.Sprintf("وقال رئيس الهيئة كريم السالمي إن %d سفن رست في اليوم الأول.", 10+n%3)})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(raw, '\n'))
	}
	file := filepath.Join(t.TempDir(), fmt.Sprintf("%d.jsonl", from))
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// A large story that got a few reports keeps its comparison and says so; compared
// whole it is the same as if all had come at once.
func TestLargeStoryIsComparedWholeWhenAsked(t *testing.T) {
	p, ctx := newPipeline(t, 2), t.Context()
	once, grown := emptyStore(t), emptyStore(t)
	add := func(files ...string) {
		t.Helper()
		for _, f := range files {
			if _, err := p.Add(ctx, grown, []string{f}); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(writeMany(t, 1, 100), writeMany(t, 101, 102), writeMany(t, 103, 103))
	id, err := grown.StoryOf(ctx, "report-103")
	if err != nil {
		t.Fatal(err)
	}
	s, err := grown.Story(ctx, id)
	if err != nil || s.Later == nil || *s.Later != (tawatur.Later{Reports: 3}) || len(s.Reports) != 100 {
		t.Fatalf("%d reports, later %+v, %v", len(s.Reports), s.Later, err)
	}
	if err := p.CompareStory(ctx, grown, id); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Add(ctx, once, []string{writeMany(t, 1, 103)}); err != nil {
		t.Fatal(err)
	}
	got, err := grown.Story(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	want, err := once.Story(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if got.Later != nil || len(got.Reports) != 103 {
		t.Errorf("%d reports, later %+v", len(got.Reports), got.Later)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d[:min(len(d), 2000)])
	}
	if err := grown.Check(ctx); err != nil {
		t.Error(err)
	}
}
