package store

import (
	"bytes"
	"compress/flate"
	"io"
	"sync"
)

// packer compresses bytes. It keeps its work space, which costs more to make
// than a report to compress; it is safe for use by many goroutines.
type packer struct{ free sync.Pool }

// pack compresses b. Speed matters more than size: level 1.
func (p *packer) pack(b []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(b)/2 + 64)
	w, ok := p.free.Get().(*flate.Writer)
	if ok {
		w.Reset(&out)
	} else {
		w, _ = flate.NewWriter(&out, flate.BestSpeed) // the level is known to be valid
	}
	w.Write(b) // a Buffer takes everything
	w.Close()
	p.free.Put(w)
	return out.Bytes()
}

// unpack reverses pack.
func unpack(b []byte) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(b))
	defer r.Close()
	return io.ReadAll(r)
}
