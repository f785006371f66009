package compare

import (
	"encoding/binary"
	"errors"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/lineage"
	"tawatur/compare/story"
)

// Sketch is what is remembered of a report to compare it with later ones: a
// small, pure function of its reading.
type Sketch struct {
	Lineage lineage.Sketch
	Story   story.Sketch
}

// NewSketch reads r once for both sketches.
func NewSketch(r *tawatur.Reading) Sketch {
	toks := arabic.TokensFrom(r.Text, r.Headline().End)
	return Sketch{lineage.SketchTokens(r.ID, toks), story.SketchTokens(r, toks)}
}

// errSketch is returned for bytes that AppendBinary did not write.
var errSketch = errors.New("not a sketch of a report")

// AppendBinary implements encoding.BinaryAppender; it never fails. A report of
// 200 words takes about a kilobyte.
func (s Sketch) AppendBinary(b []byte) ([]byte, error) {
	at := len(b)
	b = append(b, 0, 0, 0, 0)
	b, err := s.Lineage.AppendBinary(b)
	if err != nil {
		return nil, err
	}
	binary.BigEndian.PutUint32(b[at:], uint32(len(b)-at-4))
	return s.Story.AppendBinary(b)
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler. Bytes of another
// version or cut short give an error and leave s as it was.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	if len(b) < 4 {
		return errSketch
	}
	n := uint64(binary.BigEndian.Uint32(b))
	b = b[4:]
	if n > uint64(len(b)) {
		return errSketch
	}
	var v Sketch
	if err := v.Lineage.UnmarshalBinary(b[:n]); err != nil {
		return err
	}
	if err := v.Story.UnmarshalBinary(b[n:]); err != nil {
		return err
	}
	*s = v
	return nil
}
