package typo

import "unicode/utf8"

// walk is the table of distances between the word that is sought and the beginnings of
// one of the index, a row a letter.
type walk struct {
	sought []rune
	most   int
	costs  map[pair]int
	path   []rune  // the letters of the word of the index
	ends   []int   // where each ends, in bytes
	rows   [][]int // rows[i] is for the first i letters of path
	least  []int   // of each row
}

func newWalk(word string, most int) *walk {
	w := &walk{sought: []rune(word), most: most, costs: alike()}
	first := w.row(0)
	for j, r := range w.sought {
		first[j+1] = first[j] + lost(w.before(j), r)
	}
	return w
}

// before is the letter before one of the word that is sought.
func (w *walk) before(j int) rune {
	if j == 0 {
		return 0
	}
	return w.sought[j-1]
}

// row gives the row for so many letters, to be filled.
func (w *walk) row(n int) []int {
	for len(w.rows) <= n {
		w.rows, w.least = append(w.rows, make([]int, len(w.sought)+1)), append(w.least, 0)
	}
	return w.rows[n]
}

// to fills the rows for a word, those that it shares with the last one left as they are. It
// gives its distance, or how many of its bytes make a beginning with which no word is near.
func (w *walk) to(word string) (dead, cost int) {
	at, n := 0, 0
	for n < len(w.path) && at < len(word) {
		r, size := utf8.DecodeRuneInString(word[at:])
		if r != w.path[n] {
			break
		}
		at, n = at+size, n+1
	}
	w.path, w.ends = w.path[:n], w.ends[:n]
	for at < len(word) {
		r, size := utf8.DecodeRuneInString(word[at:])
		at += size
		w.path, w.ends = append(w.path, r), append(w.ends, at)
		w.fill(len(w.path))
		if w.hopeless(len(w.path)) {
			return at, 0
		}
	}
	return 0, w.rows[len(w.path)][len(w.sought)]
}

// hopeless reports whether no word that begins with the first n letters of the path is
// within the most: a row can be reached from the one before it, or from the one before
// that by a swap.
func (w *walk) hopeless(n int) bool {
	return w.least[n] > w.most && w.least[n-1]+swapped > w.most
}

// fill makes the row for the first n letters of the path.
func (w *walk) fill(n int) {
	row := w.row(n)
	above, r := w.rows[n-1], w.path[n-1]
	var last rune
	if n > 1 {
		last = w.path[n-2]
	}
	add := lost(last, r)
	row[0] = above[0] + add
	w.least[n] = row[0]
	for j, q := range w.sought {
		best := min(above[j]+other(w.costs, q, r), above[j+1]+add, row[j]+lost(w.before(j), q))
		if j > 0 && n > 1 && q == last && r == w.sought[j-1] && q != r {
			best = min(best, w.rows[n-2][j-1]+swapped)
		}
		row[j+1] = best
		w.least[n] = min(w.least[n], best)
	}
}
