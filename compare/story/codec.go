package story

import (
	"encoding/binary"
	"errors"
	"math"
)

// codecVersion changes whenever the same reading gives other terms or bytes.
// Sketches of version 1, which knew no days told, of 2, which knew no marks, of 3,
// which knew no fillers, and of 4, which knew no time of day, are still read.
const codecVersion = 5

// errSketch is returned for bytes that AppendBinary did not write.
var errSketch = errors.New("not a story sketch of this version")

// AppendBinary implements encoding.BinaryAppender; it never fails. The bytes
// are about six for every term and carry the version of the form.
func (s Sketch) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, codecVersion)
	b = binary.AppendUvarint(b, uint64(len(s.ID)))
	b = append(b, s.ID...)
	b = binary.AppendVarint(b, int64(s.Day))
	b = binary.AppendUvarint(b, uint64(s.Minute))
	b = append(b, uint8(len(s.Told)))
	for _, t := range s.Told {
		b = append(b, uint8(t))
	}
	b = append(b, uint8(len(s.Marks)))
	for _, m := range s.Marks {
		b = binary.AppendUvarint(b, uint64(m.Of))
		b = binary.AppendVarint(b, int64(m.Which))
	}
	b = append(b, uint8(len(s.Fillers)))
	for _, f := range s.Fillers {
		b = binary.AppendUvarint(b, uint64(f.Hash))
		b = binary.AppendUvarint(b, uint64(f.Shape))
	}
	b = binary.AppendUvarint(b, uint64(len(s.Terms)))
	last := uint32(0)
	for _, t := range s.Terms {
		b = binary.AppendUvarint(b, uint64(t.Hash-last))
		b = append(b, t.Weight, t.Flags)
		last = t.Hash
	}
	return b, nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler. Bytes of another
// version, cut short, out of order or with a rest give an error and leave s
// as it was.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	if len(b) == 0 || b[0] == 0 || b[0] > codecVersion {
		return errSketch
	}
	version, d := b[0], decoder{rest: b[1:]}
	v := Sketch{ID: string(d.take(d.uvarint(1 << 31)))}
	v.Day = d.day()
	if version > 4 {
		v.Minute = int32(d.uvarint(math.MaxInt32))
	}
	if version > 1 {
		v.Told = d.told()
	}
	if version > 2 {
		v.Marks = d.marks()
	}
	if version > 3 {
		v.Fillers = d.fillers()
	}
	n := d.uvarint(uint64(len(d.rest) / 3))
	if n > 0 && !d.bad {
		v.Terms = make([]Term, n)
	}
	sum := uint64(0)
	for i := range v.Terms {
		step := d.uvarint(1<<32 - 1)
		sum += step
		two := d.take(2)
		if d.bad || sum >= 1<<32 || i > 0 && step == 0 {
			return errSketch
		}
		v.Terms[i] = Term{uint32(sum), two[0], two[1]}
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

func (d *decoder) day() int32 {
	v, n := binary.Varint(d.rest)
	if d.bad || n <= 0 || int64(int32(v)) != v {
		d.bad = true
		return 0
	}
	d.rest = d.rest[n:]
	return int32(v)
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

func (d *decoder) told() []int8 {
	var out []int8
	for _, t := range d.take(d.uvarint(maxTold)) {
		out = append(out, int8(t))
	}
	return out
}

func (d *decoder) marks() []Mark {
	var out []Mark
	for range d.uvarint(maxMarks) {
		m := Mark{uint32(d.uvarint(1<<32 - 1)), d.day()}
		if d.bad || len(out) > 0 && out[len(out)-1].compare(m) >= 0 {
			d.bad = true
			return nil
		}
		out = append(out, m)
	}
	return out
}

func (d *decoder) fillers() []Filler {
	var out []Filler
	for range d.uvarint(maxFillers) {
		out = append(out, Filler{uint32(d.uvarint(1<<32 - 1)), uint32(d.uvarint(1<<32 - 1))})
	}
	if d.bad {
		return nil
	}
	return out
}
