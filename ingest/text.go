package ingest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// maxText is how long a text may be once it is unpacked.
const maxText = 64 << 20

// Text decodes raw, gzip or not, to valid UTF-8; contentType is what a host said
// of it, or "". The error says that it unpacks to too much, is cut short, or that
// no known encoding explains it.
func Text(raw []byte, contentType string) (string, error) {
	if bytes.HasPrefix(raw, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(bytes.NewReader(raw))
		if err != nil {
			return "", err
		}
		if raw, err = io.ReadAll(io.LimitReader(z, maxText+1)); err != nil {
			return "", err
		}
		if len(raw) > maxText {
			return "", errors.New("it unpacks to more than 64 MiB")
		}
	}
	d := decode(raw, false, contentType)
	if d.charset == "" {
		return "", errors.New("no known encoding explains its bytes")
	}
	return d.text, nil
}
