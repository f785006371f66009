package ingest

import (
	"bufio"
	"bytes"
	"io"
)

// lineReader gives the lines of a stream, none of them longer than max; of a
// longer one nothing is held.
type lineReader struct {
	br  *bufio.Reader
	max int
	n   int // the number of the last line, from 1
	buf []byte
}

// next gives the next line without its end; tooLong when it was over the limit.
// The bytes are good until the next call.
func (l *lineReader) next() (line []byte, tooLong bool, err error) {
	l.n++
	l.buf = l.buf[:0]
	for {
		part, err := l.br.ReadSlice('\n')
		if len(l.buf)+len(part) > l.max+1 {
			return nil, true, l.discard(err)
		}
		if err == nil && len(l.buf) == 0 {
			return bytes.TrimRight(part, "\r\n"), false, nil
		}
		l.buf = append(l.buf, part...)
		if err == bufio.ErrBufferFull {
			continue
		}
		if err == io.EOF && len(l.buf) > 0 {
			err = nil
		}
		return bytes.TrimRight(l.buf, "\r\n"), false, err
	}
}

// discard reads on to the end of the line.
func (l *lineReader) discard(err error) error {
	for err == bufio.ErrBufferFull {
		_, err = l.br.ReadSlice('\n')
	}
	if err == io.EOF {
		return nil
	}
	return err
}
