package wrap

import (
	"bytes"
	"io"
	"strings"
)

// Writer breaks the lines that are written to it at its width. Lines keep their
// indent; what is broken off from one that has an indent stands two columns further
// in. A line that fits is written as it is. It is not safe for concurrent use.
type Writer struct {
	w     io.Writer
	width int
	mark  string
	rest  []byte // of a line whose end was not written yet
}

// least is the least room that is left for words beside an indent.
const least = 20

// NewWriter gives a writer of lines of at most width columns. mark is put before each
// line that has words: for Arabic one that makes terminals order it from the right.
func NewWriter(w io.Writer, width int, mark string) *Writer {
	return &Writer{w: w, width: width, mark: mark}
}

// Unwrap gives the writer beneath, for what must not be broken.
func (w *Writer) Unwrap() io.Writer { return w.w }

// Write implements io.Writer. What stands behind the last end of a line is kept until
// the line ends or [Writer.Flush].
func (w *Writer) Write(b []byte) (int, error) {
	n := len(b)
	for {
		i := bytes.IndexByte(b, '\n')
		if i < 0 {
			w.rest = append(w.rest, b...)
			return n, nil
		}
		line := string(w.rest) + string(b[:i])
		w.rest, b = w.rest[:0], b[i+1:]
		if err := w.line(line); err != nil {
			return 0, err
		}
	}
}

// Flush writes a last line that has no end.
func (w *Writer) Flush() error {
	if len(w.rest) == 0 {
		return nil
	}
	line := string(w.rest)
	w.rest = nil
	return w.line(line)
}

func (w *Writer) line(s string) error {
	words := strings.TrimLeft(s, " ")
	if words == "" {
		_, err := io.WriteString(w.w, "\n")
		return err
	}
	indent := s[:len(s)-len(words)]
	if Columns(s) <= w.width {
		_, err := io.WriteString(w.w, w.mark+s+"\n")
		return err
	}
	hang := min(2, len(indent))
	var b strings.Builder
	for i, l := range Lines(words, max(w.width-len(indent), least), hang) {
		b.WriteString(w.mark + indent)
		if i > 0 {
			b.WriteString(strings.Repeat(" ", hang))
		}
		b.WriteString(l + "\n")
	}
	_, err := io.WriteString(w.w, b.String())
	return err
}
