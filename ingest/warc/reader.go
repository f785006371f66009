package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// ErrFormat says that a stream is no web archive, or not from here on.
var ErrFormat = errors.New("not a record of a web archive")

// Limits on the headers of one record, in bytes.
const (
	maxLine   = 64 << 10
	maxHeader = 1 << 20
)

// Record is one record. Body holds its block and is valid until the next call
// of [Reader.Next].
type Record struct {
	// Type is response, resource, request, metadata, warcinfo, revisit,
	// conversion or continuation, in lower case.
	Type string
	// URL is the target of the record, without the angle brackets that some
	// programs write round it.
	URL string
	// Date is when the record was captured, the zero time where that cannot be
	// read.
	Date time.Time
	// ContentType is the media type of the block.
	ContentType string
	// Length is the number of bytes of the block.
	Length int64
	Body   io.Reader
}

// Reader reads records one after the other.
type Reader struct {
	br   *bufio.Reader
	left *io.LimitedReader // what is not read yet of the block
	n    int
}

// NewReader makes a reader of an unpacked archive.
func NewReader(r io.Reader) *Reader {
	return &Reader{br: bufio.NewReaderSize(r, 64<<10)}
}

// Next gives the next record. The error is io.EOF after the last one,
// io.ErrUnexpectedEOF where the archive ends within a record, [ErrFormat], or
// that of the stream.
func (r *Reader) Next() (*Record, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	version, err := r.begin()
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(version, []byte("WARC/")) {
		return nil, fmt.Errorf("%w: record %d begins with %q", ErrFormat, r.n+1, version[:min(len(version), 40)])
	}
	rec, err := r.header()
	if err != nil {
		return nil, unexpected(err)
	}
	r.n++
	r.left = &io.LimitedReader{R: r.br, N: rec.Length}
	rec.Body = &block{r.left}
	return rec, nil
}

// finish passes over what was not read of the last block.
func (r *Reader) finish() error {
	if r.left == nil {
		return nil
	}
	if _, err := io.Copy(io.Discard, r.left); err != nil {
		return err
	}
	if r.left.N > 0 {
		return io.ErrUnexpectedEOF
	}
	r.left = nil
	return nil
}

// begin gives the first line that is not empty.
func (r *Reader) begin() ([]byte, error) {
	for {
		line, err := r.line()
		if err != nil && len(line) == 0 {
			return nil, err
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			return line, nil
		}
	}
}

// line reads a line of at most maxLine bytes.
func (r *Reader) line() ([]byte, error) {
	line, err := r.br.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) || len(line) > maxLine {
		return nil, fmt.Errorf("%w: a line of its header is longer than %d bytes", ErrFormat, maxLine)
	}
	return line, err
}

func (r *Reader) header() (*Record, error) {
	rec := &Record{Length: -1}
	var name, value string
	for total := 0; ; {
		line, err := r.line()
		if err != nil {
			return nil, err
		}
		if total += len(line); total > maxHeader {
			return nil, fmt.Errorf("%w: its header is longer than %d bytes", ErrFormat, maxHeader)
		}
		if line[0] == ' ' || line[0] == '\t' { // a line that goes on
			if text := strings.TrimSpace(string(line)); text != "" {
				value += " " + text
				continue
			}
		}
		if err := rec.set(name, value); err != nil {
			return nil, err
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" {
			break
		}
		name, value, _ = strings.Cut(text, ":")
		value = strings.TrimSpace(value)
	}
	if rec.Length < 0 {
		return nil, fmt.Errorf("%w: it does not say how long it is", ErrFormat)
	}
	return rec, nil
}

func (rec *Record) set(name, value string) error {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "warc-type":
		rec.Type = strings.ToLower(value)
	case "warc-target-uri":
		rec.URL = strings.TrimSuffix(strings.TrimPrefix(value, "<"), ">")
	case "warc-date":
		if t, err := time.Parse(time.RFC3339Nano, value); err == nil {
			rec.Date = t
		}
	case "content-type":
		rec.ContentType = value
	case "content-length":
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || n < 0 {
			return fmt.Errorf("%w: its length is %q", ErrFormat, value)
		}
		rec.Length = n
	}
	return nil
}

// block tells an archive that ends within a block from one that ends behind it.
type block struct{ left *io.LimitedReader }

func (b *block) Read(p []byte) (int, error) {
	n, err := b.left.Read(p)
	if err == io.EOF && b.left.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
