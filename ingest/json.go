package ingest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"golang.org/x/text/transform"

	"tawatur"
)

// json reads the rows of a stream of JSON.
func (r *reader) json(what kindID, s source, br *bufio.Reader, head []byte) {
	if order := utf16Order(head); order != "" {
		br = bufio.NewReaderSize(transform.NewReader(br, utf16Encoding(order).NewDecoder()), prefixSize)
	}
	if what == kindRows {
		r.rows(s, br)
		return
	}
	r.values(s, br)
}

func (r *reader) rows(s source, br *bufio.Reader) {
	l := &lineReader{br: br, max: r.o.MaxLine}
	for kept := 0; !r.done(); {
		line, tooLong, err := l.next()
		if err == io.EOF {
			return
		}
		if err != nil {
			r.broken(s.name, err, kept)
			return
		}
		if l.n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if name := fmt.Sprintf("%s:%d", s.name, l.n); tooLong {
			r.tooLong(name)
		} else if len(bytes.TrimSpace(line)) > 0 && r.row(name, bytes.Clone(line)) {
			kept++
		}
	}
}

func (r *reader) tooLong(name string) {
	r.skip(name, tawatur.SkipTooLarge, "it is longer than %d bytes, which no report is; check the file (the rest of it was read)", r.o.MaxLine)
}

func (r *reader) values(s source, br *bufio.Reader) {
	v := &valueReader{br: br, max: r.o.MaxLine}
	for i, kept := 1, 0; !r.done(); i++ {
		value, tooLong, err := v.next()
		if err == io.EOF {
			return
		}
		if err != nil {
			r.broken(s.name, err, kept)
			return
		}
		name := fmt.Sprintf("%s[%d]", s.name, i)
		if i == 1 && !v.inArray && v.atEnd() {
			name = s.name
		}
		if tooLong {
			r.tooLong(name)
		} else if r.row(name, value) {
			kept++
		}
	}
}

// atEnd reports whether only white space is left, as far as can be seen.
func (v *valueReader) atEnd() bool {
	rest, err := v.br.Peek(prefixSize / 2)
	return err != nil && len(bytes.TrimSpace(rest)) == 0
}

// row reads one JSON object and reports whether it was kept.
func (r *reader) row(name string, raw []byte) bool {
	d := decode(raw, false, "")
	if d.charset == "" {
		r.skip(name, tawatur.SkipEncoding, "no known encoding explains its bytes; save the file as UTF-8 and read it again")
		return false
	}
	row, notices, lost := parseRow(d.text, r.o.Now())
	if lost != nil {
		r.skip(name, lost.Reason, "%s", lost.Detail)
		return false
	}
	it := Item{Capture: r.capture(name, tawatur.MediaJSON, d.charset, raw, d.text), Row: &row}
	if d.bad > 0 {
		notices = append(notices, *badBytes(name, d.bad))
	}
	if len(notices) > 0 {
		it.Skip = &notices[0]
		it.Skip.Input = name
	}
	r.emit(it)
	for _, n := range notices[min(1, len(notices)):] {
		n.Input = name
		r.emit(Item{Skip: &n})
	}
	return true
}
