package ingest

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"tawatur"
	"tawatur/arabic"
)

// rowFields are the fields of a row, each with the names that columns of tables
// have for it, in lower case and the form of matching.
var rowFields = []struct {
	field string
	names []string
}{
	{"id", []string{"id", "guid", "رقم", "معرف"}},
	{"outlet", []string{"outlet", "source", "publisher", "channel", "newspaper", "المصدر", "الوسيله", "الصحيفه", "القناه"}},
	{"url", []string{"url", "link", "permalink", "الرابط"}},
	{"title", []string{"title", "headline", "subject", "العنوان"}},
	{"author", []string{"author", "byline", "from", "الكاتب", "المحرر"}},
	{"day", []string{"day", "date", "published", "published_at", "created_at", "timestamp", "time", "datetime", "التاريخ"}},
	{"text", []string{"text", "content", "body", "article", "message", "full_text", "النص", "المحتوي", "الخبر"}},
}

// columns tells for each column of a table which field it is, "" for none.
func columns(header []string, asked map[string]string) []string {
	out := make([]string, len(header))
	taken := map[string]bool{}
	for i, h := range header { // what the user said comes first
		if f := asked[strings.TrimSpace(h)]; f != "" {
			out[i], taken[f] = f, true
		}
	}
	for _, f := range rowFields {
		for _, name := range f.names {
			i := slices.IndexFunc(header, func(h string) bool {
				return strings.ToLower(arabic.Match(strings.TrimSpace(h))) == name
			})
			if i >= 0 && out[i] == "" && !taken[f.field] {
				out[i], taken[f.field] = f.field, true
			}
		}
	}
	return out
}

// looksLikeTable reports whether text is a table of separated values, which only
// its name can tell.
func looksLikeTable(ext string) bool { return ext == ".csv" || ext == ".tsv" }

// table reads the rows of a table of separated values.
func (r *reader) table(s source, br *bufio.Reader, head []byte) {
	in, enc := tableText(br, head)
	t := &tape{in: in}
	rows := csv.NewReader(t)
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = separator(head, s.name), true, -1
	header, err := rows.Read()
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	for i := range header {
		header[i] = strings.TrimPrefix(enc.text(header[i]), "\ufeff")
	}
	fields := columns(header, r.o.Columns)
	if !slices.Contains(fields, "text") {
		r.skip(s.name, tawatur.SkipMissingField, "none of its columns (%s) is known as the text; say which one is with --columns text=NAME", strings.Join(header, ", "))
		return
	}
	t.cut(rows.InputOffset())
	r.tableRows(s, rows, t, fields, enc)
}

func (r *reader) tableRows(s source, rows *csv.Reader, t *tape, fields []string, enc tableEncoding) {
	for kept := 0; !r.done(); {
		rec, err := rows.Read()
		if err == io.EOF {
			return
		}
		raw := t.cut(rows.InputOffset())
		line, _ := rows.FieldPos(0)
		name := fmt.Sprintf("%s:%d", s.name, line)
		if perr, ok := errors.AsType[*csv.ParseError](err); ok {
			r.skip(fmt.Sprintf("%s:%d", s.name, perr.StartLine), tawatur.SkipWrongField, "the row cannot be cut into fields (%v); mend its quotation marks", perr.Err)
			continue
		}
		if err != nil {
			r.broken(s.name, err, kept)
			return
		}
		if len(raw) > r.o.MaxLine {
			r.tooLong(name)
			continue
		}
		if r.tableRow(name, enc, raw, rec, fields) {
			kept++
		}
	}
}

// tableRow reads one row and reports whether it was kept.
func (r *reader) tableRow(name string, enc tableEncoding, raw []byte, rec, fields []string) bool {
	value := map[string]string{}
	for i, f := range fields {
		if f != "" && i < len(rec) {
			value[f] = strings.TrimSpace(enc.text(rec[i]))
		}
	}
	if value["text"] == "" {
		r.skip(name, tawatur.SkipMissingField, "the column of the text is empty")
		return false
	}
	p := rowParser{now: r.o.Now()}
	row := Row{ID: value["id"], Outlet: value["outlet"], URL: value["url"], Title: value["title"], Author: value["author"], Text: value["text"]}
	if d := value["day"]; d != "" {
		p.dates(&row, wireRow{Day: field{is: isString, text: d}})
	}
	it := Item{Capture: r.capture(name, tawatur.MediaCSV, enc.name, bytes.Clone(raw), enc.text(string(raw))), Row: &row}
	if len(p.notices) > 0 {
		it.Skip = &p.notices[0]
		it.Skip.Input = name
	}
	r.emit(it)
	return true
}

// tableEncoding is what the fields of a table are decoded by.
type tableEncoding struct {
	name string
	enc  encoding.Encoding // nil for UTF-8
}

func (e tableEncoding) text(s string) string {
	if e.enc != nil {
		if out, err := e.enc.NewDecoder().String(s); err == nil {
			s = out
		}
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// tableText tells the encoding of a table by its beginning. Only UTF-16 is decoded
// as it is read: in the others, what parts fields and rows is ASCII.
func tableText(br *bufio.Reader, head []byte) (io.Reader, tableEncoding) {
	if order := utf16Order(head); order != "" {
		return transform.NewReader(br, utf16Encoding(order).NewDecoder()), tableEncoding{name: order}
	}
	// A letter that the end of head cuts in two is no sign of another encoding.
	d := decode(head[:len(head)-cutLetter(head)], false, "")
	if enc, name := charset.Lookup(d.charset); enc != nil && name != "utf-8" {
		return br, tableEncoding{name, enc}
	}
	return br, tableEncoding{name: "utf-8"}
}

// cutLetter is how many bytes of a letter that is not whole b ends with.
func cutLetter(b []byte) int {
	for n := 1; n <= min(3, len(b)); n++ {
		c := b[len(b)-n]
		if c >= 0xc0 {
			return n
		}
		if c < 0x80 {
			return 0
		}
	}
	return 0
}

// separator is the sign that stands most often in the first line.
func separator(head []byte, name string) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', bytes.Count(line, []byte(","))
	for _, sep := range "\t;|" {
		if n := bytes.Count(line, []byte(string(sep))); n > most {
			best, most = sep, n
		}
	}
	if most == 0 && extension(name) == ".tsv" {
		return '\t'
	}
	return best
}

// tape keeps what was read since it was cut last.
type tape struct {
	in   io.Reader
	kept []byte
	at   int64 // the offset at which kept begins
}

func (t *tape) Read(p []byte) (int, error) {
	n, err := t.in.Read(p)
	t.kept = append(t.kept, p[:n]...)
	return n, err
}

// cut gives what stands before the offset at and lets it go; it is good until
// the next reading.
func (t *tape) cut(at int64) []byte {
	n := min(int(at-t.at), len(t.kept))
	out := t.kept[:n]
	t.kept, t.at = t.kept[n:], t.at+int64(n)
	return out
}
