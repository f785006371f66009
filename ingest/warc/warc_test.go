package warc

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func oneRecord(block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\n long\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
}

func TestErrors(t *testing.T) {
	for name, tc := range map[string]struct {
		in   string
		want error
	}{
		"no archive":    {"<html>", ErrFormat},
		"no length":     {"WARC/1.0\r\nWARC-Type: response\r\n\r\n", ErrFormat},
		"bad length":    {"WARC/1.0\r\nContent-Length: -1\r\n\r\n", ErrFormat},
		"endless line":  {"WARC/1.0\r\nX: " + strings.Repeat("x", 1<<20), ErrFormat},
		"cut in header": {"WARC/1.0\r\nContent-Length: 4\r\n", io.ErrUnexpectedEOF},
		"cut in block":  {"WARC/1.0\r\nContent-Length: 4\r\n\r\nab", io.ErrUnexpectedEOF},
	} {
		t.Run(name, func(t *testing.T) {
			r := NewReader(strings.NewReader(tc.in))
			_, err := r.Next()
			if err == nil {
				_, err = r.Next()
			}
			if !errors.Is(err, tc.want) {
				t.Errorf("%v", err)
			}
		})
	}
}

// Whatever the stream, what the blocks hold stands in it, in its order, and
// reading ends.
func FuzzReader(f *testing.F) {
	f.Add(oneRecord("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>خبر</p>") + oneRecord("x"))
	f.Add("WARC/1.0\r\nContent-Length: 99\r\n\r\nab")
	f.Fuzz(func(t *testing.T, in string) {
		r := NewReader(strings.NewReader(in))
		at := 0
		for {
			rec, err := r.Next()
			if err != nil {
				return
			}
			b, err := io.ReadAll(rec.Body)
			i := strings.Index(in[at:], string(b))
			if i < 0 || err == nil && int64(len(b)) != rec.Length {
				t.Fatalf("block %q of length %d, %v", b, rec.Length, err)
			}
			at += i + len(b)
		}
	})
}

// A page that was read is not longer than was allowed, whatever the record says.
func FuzzPage(f *testing.F) {
	f.Add("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<p>خبر</p>")
	f.Add("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
	f.Fuzz(func(t *testing.T, block string) {
		rec := &Record{Type: "response", ContentType: "application/http", Body: strings.NewReader(block)}
		p, err := rec.Page()
		if err != nil {
			return
		}
		if b, err := p.Bytes(100); err == nil && len(b) > 100 {
			t.Errorf("%d bytes", len(b))
		}
	})
}

func BenchmarkReader(b *testing.B) {
	in := strings.Repeat(oneRecord("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+strings.Repeat("<p>خبر</p>", 3000)), 100)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		r := NewReader(strings.NewReader(in))
		for rec, err := r.Next(); err == nil; rec, err = r.Next() {
			p, _ := rec.Page()
			p.Bytes(1 << 20)
		}
	}
}
