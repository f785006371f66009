package store

import (
	"bytes"
	"compress/flate"
	"io"
)

// pack compresses b. Speed matters more than size: level 1.
func pack(b []byte) []byte {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestSpeed) // the level is known to be valid
	w.Write(b)                                     // a Buffer takes everything
	w.Close()
	return out.Bytes()
}

// unpack reverses pack.
func unpack(b []byte) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(b))
	defer r.Close()
	return io.ReadAll(r)
}
