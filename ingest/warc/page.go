package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
)

// ErrTooLarge says that a page is longer than what the caller takes.
var ErrTooLarge = errors.New("longer than the limit")

// Page is what a host answered, as a record keeps it.
type Page struct {
	Status int
	// Type is the Content-Type as the host wrote it, Media its media type alone.
	Type, Media string
	body        io.Reader
	encoding    string
}

// Page reads the head of a record that holds what a host answered: a response,
// or a resource or conversion, whose block is the page itself. It gives nil for
// records of other types; the error tells a response that is none.
func (rec *Record) Page() (*Page, error) {
	switch rec.Type {
	case "response":
		if media, _, _ := mime.ParseMediaType(rec.ContentType); media != "application/http" && media != "" {
			return &Page{Media: media, Type: rec.ContentType}, nil // of another protocol, such as DNS
		}
	case "resource", "conversion":
		return &Page{Status: http.StatusOK, Type: rec.ContentType, Media: media(rec.ContentType), body: rec.Body}, nil
	default:
		return nil, nil
	}
	resp, err := http.ReadResponse(bufio.NewReader(rec.Body), nil)
	if err != nil {
		return nil, fmt.Errorf("the host's answer cannot be read: %w", err)
	}
	kind := resp.Header.Get("Content-Type")
	return &Page{
		Status: resp.StatusCode, Type: kind, Media: media(kind), body: resp.Body,
		encoding: strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))),
	}, nil
}

func media(kind string) string {
	m, _, err := mime.ParseMediaType(kind)
	if err != nil {
		m, _, _ = strings.Cut(kind, ";")
	}
	return strings.ToLower(strings.TrimSpace(m))
}

// Bytes reads the body, unpacked, of at most limit bytes.
func (p *Page) Bytes(limit int) ([]byte, error) {
	if p.body == nil {
		return nil, nil
	}
	packed, err := io.ReadAll(io.LimitReader(p.body, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(packed) > limit {
		return nil, ErrTooLarge
	}
	in, err := unpack(p.encoding, packed)
	if err != nil || in == nil {
		return packed, err
	}
	out, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if err == nil && len(out) > limit {
		err = ErrTooLarge
	}
	return out, err
}

// unpack undoes a Content-Encoding; nil stands for bytes that are not packed.
// Some programs unpack bodies before they archive them and leave the header as
// it was, which the bytes themselves show.
func unpack(encoding string, packed []byte) (io.Reader, error) {
	in := bytes.NewReader(packed)
	switch encoding {
	case "", "identity":
		return nil, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(packed, []byte("\x1f\x8b")) {
			return nil, nil
		}
		return gzip.NewReader(in)
	case "deflate":
		if z, err := zlib.NewReader(in); err == nil {
			return z, nil
		}
		return flate.NewReader(bytes.NewReader(packed)), nil
	case "br":
		if looksUnpacked(packed) {
			return nil, nil
		}
		return brotli.NewReader(in), nil
	}
	if looksUnpacked(packed) {
		return nil, nil
	}
	return nil, fmt.Errorf("it is packed as %q, which is not read", encoding)
}

// looksUnpacked reports whether b begins as a page does.
func looksUnpacked(b []byte) bool {
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	return len(b) > 0 && (b[0] == '<' || b[0] == '{')
}
