package claim

import (
	"tawatur/arabic"
)

// ownOutlet gives how many tokens at i are the name of the report's own outlet, of
// more than one word: a byline's, and nothing that is said, whatever the words mean
// by themselves. A name of one word may be a city's or a thing's.
func (rd *reader) ownOutlet(i, to int) int {
	if len(rd.outlet) < 2 || rd.toks[i].Norm != rd.outlet[0] || !rd.follows(i+1, to, rd.outlet[1:]) {
		return 0
	}
	return len(rd.outlet)
}

// withoutOutlet gives the tokens [from, to) without the name of the report's own
// outlet; where it does not stand among them, no copy is made.
func (rd *reader) withoutOutlet(from, to int) []arabic.Token {
	for i := from; i < to; i++ {
		if n := rd.ownOutlet(i, to); n > 0 {
			head := rd.toks[from:i:i]
			return append(head, rd.withoutOutlet(i+n, to)...)
		}
	}
	return rd.toks[from:to]
}
