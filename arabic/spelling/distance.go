package spelling

// full is the cost of reading one consonant for an unlike one, or of leaving
// one out.
const full = 100

// What vowels and weak letters cost.
const (
	vowelWeight = 40
	vowelInside = 20
	vowelFirst  = 50
	vowelLast   = 30
	vowelsFirst = 70
	hamzaAny    = 10
	haLast      = 15
	haInside    = 45
	aynAny      = 45
	endings     = 5 // ا for ه at the end
	doubled     = 15
)

// The reasons for which letters differ, by their numbers.
const (
	same  uint8 = iota
	long        // long vowels
	sound       // letters for one sound
	slip        // shapes misread
	other       // unlike letters
	reasons
)

// weight is what a word's letters cost in all: the scale for its distances.
func weight(ls []letter) (sum int) {
	for i, l := range ls {
		switch {
		case i > 0 && ls[i-1] == l:
			sum += doubled
		case l <= ha:
			sum += vowelWeight
		default:
			sum += full
		}
	}
	return sum
}

// left is the cost of leaving out letter i.
func left(ls []letter, i int) int {
	l, n := ls[i], len(ls)
	switch {
	case i > 0 && ls[i-1] == l:
		return doubled
	case l > ayn:
		return full
	case l == hamza:
		return hamzaAny
	case l == ayn:
		return aynAny
	case l == ha && i == n-1:
		return haLast
	case l == ha:
		return haInside
	case i == 0:
		return vowelFirst
	case i == n-1:
		return vowelLast
	}
	return vowelInside
}

// read is the cost of reading letter i of a as letter j of b.
func (r *rules) read(a, b []letter, i, j int) int {
	x, y := a[i], b[j]
	if x == y {
		return 0
	}
	if i == len(a)-1 && j == len(b)-1 && (x == alef && y == ha || x == ha && y == alef) {
		return endings
	}
	if i == j && x.vowel() && y.vowel() && (i == 0 || i == 2 && a[0] == alef && a[1] == lam && b[0] == alef && b[1] == lam) {
		return vowelsFirst // و and ي are consonants there
	}
	return int(r.cost[x][y])
}

// distance is the least cost of reading the letters of a as those of b.
func (r *rules) distance(a, b []letter) int { return r.within(a, b, 1<<30) }

// within is [rules.distance] where that is at most most, and else anything above most:
// most words that are compared are nothing alike, which shows after a few letters.
func (r *rules) within(a, b []letter, most int) int {
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	if from == len(a) && from == len(b) {
		return 0
	}
	var rows [2][maxLetters + 1]int
	var lost [maxLetters]int // the cost of leaving each letter of b out
	last, next := &rows[0], &rows[1]
	for j := from; j < len(b); j++ {
		lost[j] = left(b, j)
		last[j+1] = last[j] + lost[j]
	}
	for i := from; i < len(a); i++ {
		gone := left(a, i)
		next[from] = last[from] + gone
		least := next[from]
		for j := from; j < len(b); j++ {
			next[j+1] = min(last[j]+r.read(a, b, i, j), last[j+1]+gone, next[j]+lost[j])
			least = min(least, next[j+1])
		}
		if least > most { // no cost is below 0
			return least
		}
		last, next = next, last
	}
	return last[len(b)]
}

// like says how alike two runs of letters are, from 0 to 1; those less alike than least
// may be given as 0.
func (r *rules) like(a, b []letter, weight int, least float64) float64 {
	if weight == 0 {
		return 0
	}
	most := int(float64(weight)*(1-least)/2) + 1
	return max(0, 1-2*float64(r.within(a, b, most))/float64(weight))
}

// among says how alike two words of longer names are, from 0 to 1: there a
// place and its adjective stand for one another, and those of two places never. Those
// less alike than [floor] may be given as less.
func (r *rules) among(a, b *word) float64 {
	if a.place != 0 && b.place != 0 && (a.nisba || b.nisba) {
		if a.place != b.place {
			return 0
		}
		return max(nisba, r.words(a, b, floor))
	}
	return r.words(a, b, floor)
}

// nisbaOf reports whether one word names a place and the other is its adjective.
func (w *word) nisbaOf(v *word) bool {
	return w.place != 0 && w.place == v.place && w.nisba != v.nisba
}

// words says how alike two words of names are, from 0 to 1; those less alike than least
// may be given as less.
func (r *rules) words(a, b *word, least float64) float64 {
	if a.text == b.text {
		return 1
	}
	if a.place != 0 && b.place != 0 && a.place != b.place {
		return 0
	}
	if a.settled != 0 && b.settled != 0 {
		if a.settled == b.settled {
			return 1
		}
		return 0
	}
	scale := a.weight + b.weight
	if a.native && b.native { // Arabs do not waver in them: السعودية, صعدة
		scale = scale * 2 / 5
	}
	best := r.like(a.letters, b.letters, scale, least)
	if best < 1 && (a.whole != nil || b.whole != nil) {
		// the ال may be no article: الكسندر, أليكساندر, إيلينا
		best = max(best, r.like(a.asWritten(), b.asWritten(), scale, least))
	}
	return best
}

// asWritten is the letters of the word with ال where it has one.
func (w *word) asWritten() []letter {
	if w.whole != nil {
		return w.whole
	}
	return w.letters
}
