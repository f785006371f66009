package tagger

// lanes sums rows of weights, the first eight four at a time: each number holds
// four sums of 16 bits, whose weights are made positive before, so that none flows
// over into its neighbour.
type lanes struct {
	even, odd uint64 // of the weights 0 2 4 6 and 1 3 5 7
	last      int32
	rows      int32
}

const (
	// bias makes eight weights positive.
	bias = 0x8080808080808080
	low  = 0x00FF00FF00FF00FF
	// mostRows is how many rows may be added before a sum could flow over; a word
	// has fewer features.
	mostRows = 256
)

// add adds the row of weights that begins at b[at].
func (l *lanes) add(b string, at int) {
	x := uint64At(b, at) ^ bias
	l.even += x & low
	l.odd += x >> 8 & low
	l.last += int32(int8(b[at+8]))
	l.rows++
}

// join adds the rows of others.
func (l *lanes) join(o *lanes) {
	l.even += o.even
	l.odd += o.odd
	l.last += o.last
	l.rows += o.rows
}

// scores gives the sums.
func (l *lanes) scores() (s scores) {
	for i := range 4 {
		s[2*i] = int32(l.even>>(16*i)&0xFFFF) - l.rows*128
		s[2*i+1] = int32(l.odd>>(16*i)&0xFFFF) - l.rows*128
	}
	s[8] = l.last
	return s
}

// uint32At reads a number of four bytes, the least first.
func uint32At(b string, i int) uint32 {
	b = b[i : i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// uint64At reads a number of eight bytes, the least first.
func uint64At(b string, i int) uint64 {
	b = b[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
