package ingest

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"

	"tawatur"
)

// looksLikeMail reports whether a text begins with the header of a letter
// (RFC 5322): only lines of a header, among them who wrote it and when.
func looksLikeMail(text []byte, ext string) bool {
	head, _, found := bytes.Cut(bytes.ReplaceAll(text[:min(len(text), 32<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !found && ext != ".eml" {
		return false
	}
	from, date := false, false
	for line := range bytes.Lines(head) {
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsAny(name, " \t<{") {
			return false
		}
		from = from || strings.EqualFold(string(name), "From")
		date = date || strings.EqualFold(string(name), "Date")
	}
	return from && date
}

// mail reads a letter as a report: its subject is the headline, who sent it the
// outlet.
func (r *reader) mail(s source, br *bufio.Reader) {
	raw, err := io.ReadAll(io.LimitReader(br, int64(r.o.MaxDocument)+1))
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	if len(raw) > r.o.MaxDocument {
		r.skip(s.name, tawatur.SkipTooLarge, "the letter is longer than %d bytes; save it without what is attached", r.o.MaxDocument)
		return
	}
	row, err := letter(raw)
	switch {
	case err != nil:
		r.skip(s.name, tawatur.SkipTruncated, "the letter cannot be taken apart (%v); save it again", err)
	case row.Text == "":
		r.skip(s.name, tawatur.SkipNoArticle, "the letter holds no part that is text")
	default:
		r.emit(Item{Capture: r.capture(s.name, tawatur.MediaMail, "", raw, strings.ToValidUTF8(string(raw), "\uFFFD")), Row: row})
	}
}

func letter(raw []byte) (*Row, error) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	row := &Row{Title: header(m.Header, "Subject")}
	if from, err := (&mail.AddressParser{WordDecoder: &words}).Parse(m.Header.Get("From")); err == nil {
		_, host, _ := strings.Cut(from.Address, "@")
		row.Outlet = cmp.Or(strings.TrimSpace(from.Name), host)
	}
	if when, err := m.Header.Date(); err == nil {
		row.PublishedAt, row.Day = when, tawatur.DayOf(when)
	}
	var b bodies
	err = b.part(textproto.MIMEHeader(m.Header), m.Body, 0)
	row.Text = b.best()
	if err != nil && row.Text == "" {
		return nil, err
	}
	return row, nil
}

// words decodes the words of a header that are written in another encoding.
var words = mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
	return charset.NewReaderLabel(label, in)
}}

func header(h mail.Header, name string) string {
	s := h.Get(name)
	if out, err := words.DecodeHeader(s); err == nil {
		s = out
	}
	return strings.ToValidUTF8(strings.TrimSpace(s), "\uFFFD")
}

// bodies are the parts of a letter that can be read.
type bodies struct{ plain, html string }

// best is the plain text, but for one that only stands for the HTML.
func (b *bodies) best() string {
	if len(b.plain) >= 200 || b.html == "" {
		return b.plain
	}
	return b.html
}

// maxParts bounds how deep parts may lie in one another.
const maxParts = 8

func (b *bodies) part(h textproto.MIMEHeader, in io.Reader, deep int) error {
	kind, params, err := mime.ParseMediaType(cmp.Or(h.Get("Content-Type"), "text/plain"))
	if err != nil {
		kind = "text/plain"
	}
	if disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition")); disposition == "attachment" {
		return nil
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		if deep >= maxParts {
			return errors.New("its parts lie too deep in one another")
		}
		return b.parts(multipart.NewReader(in, params["boundary"]), deep+1)
	case kind != "text/plain" && kind != "text/html":
		return nil
	}
	raw, err := io.ReadAll(unpackPart(h, in))
	if len(raw) == 0 {
		return err
	}
	text := decode(raw, kind == "text/html", h.Get("Content-Type")).text
	if kind == "text/html" {
		b.html = cmp.Or(b.html, strings.TrimSpace(text))
	} else {
		b.plain = cmp.Or(b.plain, strings.TrimSpace(text))
	}
	return nil
}

func (b *bodies) parts(in *multipart.Reader, deep int) error {
	for {
		p, err := in.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := b.part(p.Header, p, deep); err != nil {
			return err
		}
	}
}
