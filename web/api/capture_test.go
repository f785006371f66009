package api_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/internal/samplestore"
	"tawatur/record"
)

// The bytes come back as they were read, and in such a way that no browser runs them.
func TestCaptureIsAFileToKeep(t *testing.T) {
	st := samplestore.Empty(t)
	r := simple("../صفحة")
	r.Text = "<script>alert(1)</script>"
	keep(t, st, "s", r)
	h := over(st)
	c := served(t, h)
	digest := must[tawatur.Reading](t)(c.Report(t.Context(), r.ID)).Capture
	raw := must[[]byte](t)(c.Raw(t.Context(), digest))
	if string(raw) != r.ID+r.Text {
		t.Errorf("%q", raw)
	}
	got := must[record.Capture](t)(c.Capture(t.Context(), digest))
	if got.Digest != digest || got.Bytes != len(raw) || got.Text != string(raw) || got.Media != tawatur.MediaHTML {
		t.Errorf("%+v", got)
	}
	w := ask(h, "GET", "/captures/"+digest+"/raw")
	for name, want := range map[string]string{"Content-Type": "application/octet-stream", "X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "sandbox", "Content-Disposition": "attachment", "Repr-Digest": "sha-256=:"} {
		if !strings.Contains(w.Header().Get(name), want) {
			t.Errorf("%s is %q", name, w.Header().Get(name))
		}
	}
	if strings.Contains(w.Header().Get("Content-Disposition"), "/") {
		t.Error(w.Header().Get("Content-Disposition"))
	}
}
