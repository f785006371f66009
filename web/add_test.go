package web_test

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

// form writes a form with files and fields, names and contents in turn.
func form(t *testing.T, files []string, fields ...string) (body *bytes.Buffer, media string) {
	t.Helper()
	body = new(bytes.Buffer)
	w := multipart.NewWriter(body)
	for i := 0; i < len(files); i += 2 {
		part, err := w.CreateFormFile("file", files[i])
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(files[i+1]))
	}
	for i := 0; i < len(fields); i += 2 {
		if err := w.WriteField(fields[i], fields[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	return body, w.FormDataContentType()
}

func TestAddThroughThePage(t *testing.T) {
	var got []string
	add := func(_ context.Context, name string, data []byte) (web.Added, error) {
		got = append(got, name+": "+string(data))
		return web.Added{Reports: 1}, nil
	}
	h := pages(t, samplestore.Empty(t), web.Options{Add: add})
	body, media := form(t, []string{"../../a.txt", "نص", "empty.txt", ""}, "text", " قال المدير ", "outlet", "المرساة", "day", "2021-03-03", "stray", "x")
	r := httptest.NewRequest("POST", "/ar/add", body)
	r.Header.Set("Content-Type", media)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	want := []string{"a.txt: نص", "empty.txt: ", `المرساة.jsonl: {"day":"2021-03-03","outlet":"المرساة","text":"قال المدير"}` + "\n"}
	if w.Code != 200 || !slices.Equal(got, want) {
		t.Errorf("%d: %q, want %q", w.Code, got, want)
	}
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	add := func(context.Context, string, []byte) (web.Added, error) {
		t.Error("read")
		return web.Added{}, nil
	}
	h := pages(t, samplestore.Empty(t), web.Options{Add: add})
	body, media := form(t, nil, "text", "نص")
	r := httptest.NewRequest("POST", "/ar/add", body)
	r.Header.Set("Content-Type", media)
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != 403 {
		t.Errorf("%d", w.Code)
	}
}

func TestBrokenFormIsRefused(t *testing.T) {
	add := func(context.Context, string, []byte) (web.Added, error) { return web.Added{}, nil }
	h := pages(t, samplestore.Empty(t), web.Options{Add: add})
	for _, media := range []string{"multipart/form-data; boundary=x", "text/plain", ""} {
		r := httptest.NewRequest("POST", "/en/add", strings.NewReader("--x\r\nbroken"))
		r.Header.Set("Content-Type", media)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != 400 {
			t.Errorf("%q: %d", media, w.Code)
		}
	}
}

// none adds nothing.
func none(context.Context, string, []byte) (web.Added, error) { return web.Added{}, nil }
