package lineage

import (
	"encoding/binary"
	"errors"
)

// codecVersion changes whenever the same text gives other marks or bytes.
const codecVersion = 1

// errSketch is returned for bytes that AppendBinary did not write.
var errSketch = errors.New("not a lineage sketch of this version")

// AppendBinary implements encoding.BinaryAppender; it never fails. The bytes
// are about 3.5 for every mark and carry the version of the form.
func (s Sketch) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, codecVersion)
	b = binary.AppendUvarint(b, uint64(len(s.ID)))
	b = append(b, s.ID...)
	b = binary.AppendUvarint(b, uint64(s.Words))
	b = binary.AppendUvarint(b, uint64(len(s.Marks)))
	last := uint32(0)
	for _, m := range s.Marks {
		b = binary.AppendUvarint(b, uint64(m-last))
		last = m
	}
	return b, nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler. Bytes of another
// version, cut short, out of order or with a rest give an error and leave s
// as it was.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	if len(b) == 0 || b[0] != codecVersion {
		return errSketch
	}
	d := decoder{rest: b[1:]}
	v := Sketch{ID: string(d.take(d.uvarint(1 << 31))), Words: int(d.uvarint(1 << 31))}
	n := d.uvarint(uint64(len(d.rest)))
	if n > 0 && !d.bad {
		v.Marks = make([]uint32, n)
	}
	sum := uint64(0)
	for i := range v.Marks {
		step := d.uvarint(1<<32 - 1)
		sum += step
		if sum >= 1<<32 || (i > 0 && step == 0) {
			return errSketch
		}
		v.Marks[i] = uint32(sum)
	}
	if d.bad || len(d.rest) > 0 {
		return errSketch
	}
	*s = v
	return nil
}

// decoder reads what is left of a byte string; bad is set at the first error
// and everything after it reads as zero.
type decoder struct {
	rest []byte
	bad  bool
}

func (d *decoder) uvarint(most uint64) uint64 {
	v, n := binary.Uvarint(d.rest)
	if d.bad || n <= 0 || v > most {
		d.bad = true
		return 0
	}
	d.rest = d.rest[n:]
	return v
}

func (d *decoder) take(n uint64) []byte {
	if d.bad || n > uint64(len(d.rest)) {
		d.bad = true
		return nil
	}
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out
}
