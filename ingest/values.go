package ingest

import (
	"bufio"
	"bytes"
	"io"
)

// valueReader cuts a stream of JSON into its values: the elements of an array,
// or values one after another. It looks at nothing but brackets and strings, so
// that one broken value does not spoil the next.
type valueReader struct {
	br      *bufio.Reader
	max     int
	inArray bool // a "[" was seen outside all values
}

// next gives the next value; tooLong when it was over the limit and was not
// held. At the end err is io.EOF; a last value that is not closed is given as
// it is, and fails to parse.
func (v *valueReader) next() (value []byte, tooLong bool, err error) {
	c, err := v.start()
	if err != nil {
		return nil, false, err
	}
	var buf []byte
	depth, quoted, escaped := 0, false, false
	for n := 0; ; n++ {
		if n < v.max {
			buf = append(buf, c)
		} else {
			buf = nil
		}
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if depth <= 0 && !quoted && (c == '}' || c == ']' || c == '\n') {
			return bytes.TrimSpace(buf), n >= v.max, nil
		}
		if c, err = v.br.ReadByte(); err == io.EOF {
			return bytes.TrimSpace(buf), n >= v.max, nil
		} else if err != nil {
			return nil, false, err
		}
	}
}

// start skips what stands between values and gives the first byte of one.
func (v *valueReader) start() (byte, error) {
	for {
		c, err := v.br.ReadByte()
		if err != nil {
			return 0, err
		}
		switch c {
		case '[':
			v.inArray = true
		case ']', ',', ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF:
		default:
			return c, nil
		}
	}
}
