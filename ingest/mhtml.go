package ingest

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"

	"tawatur"
)

// looksLikeMHTML reports whether a text begins with the header of a page saved
// whole into one file (RFC 2557).
func looksLikeMHTML(text []byte) bool {
	head, _, _ := bytes.Cut(text[:min(len(text), 8192)], []byte("\n\r\n"))
	head, _, _ = bytes.Cut(head, []byte("\n\n"))
	low := bytes.ToLower(head)
	return bytes.Contains(low, []byte("mime-version:")) && bytes.Contains(low, []byte("multipart/related"))
}

// mhtml reads the page out of a page saved whole; its pictures and styles are
// passed over.
func (r *reader) mhtml(s source, br *bufio.Reader) {
	if s.deep >= 2 {
		r.skip(s.name, tawatur.SkipUnsupported, "a saved page in an archive in an archive is not taken apart; unpack it and give the file")
		return
	}
	raw, err := io.ReadAll(io.LimitReader(br, int64(r.o.MaxDocument)+1))
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	if len(raw) > r.o.MaxDocument {
		r.skip(s.name, tawatur.SkipTooLarge, "it is longer than %d bytes; save the page without its pictures", r.o.MaxDocument)
		return
	}
	page, err := savedPage(raw)
	if err != nil {
		r.skip(s.name, tawatur.SkipTruncated, "the saved page cannot be taken apart (%v); save it again", err)
		return
	}
	if page == nil {
		r.skip(s.name, tawatur.SkipNoArticle, "the saved page holds no part that is HTML")
		return
	}
	page.name, page.deep, page.pay = s.name, s.deep+1, s.pay
	r.stream(page.source, bytes.NewReader(page.body))
}

type savedPart struct {
	source
	body []byte
}

// savedPage gives the first part of a saved page that is HTML, which is its
// root, or nil.
func savedPage(raw []byte) (*savedPart, error) {
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	_, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	parts := multipart.NewReader(msg.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		kind := part.Header.Get("Content-Type")
		if m, _, _ := mime.ParseMediaType(kind); m != "text/html" && m != "application/xhtml+xml" {
			continue
		}
		body, err := io.ReadAll(unpackPart(part.Header, part))
		if err != nil {
			return nil, err
		}
		out := &savedPart{body: body}
		out.as, out.size, out.at = kind, int64(len(body)), bytes.NewReader(body)
		out.url, out.when = savedAt(msg.Header, part.Header)
		return out, nil
	}
}

// unpackPart undoes a part's transfer encoding.
func unpackPart(h textproto.MIMEHeader, in io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(in)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, in)
	}
	return in
}

// savedAt says where a page was saved from, and when.
func savedAt(whole mail.Header, part textproto.MIMEHeader) (address string, when time.Time) {
	for _, a := range []string{part.Get("Content-Location"), whole.Get("Snapshot-Content-Location"), whole.Get("Content-Location")} {
		if IsAddress(a) {
			address = a
			break
		}
	}
	when, _ = whole.Date()
	return address, when
}
