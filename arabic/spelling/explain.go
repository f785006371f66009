package spelling

// explain says why two words that differ are taken for one: the weakest reason
// on the cheapest way from one to the other, and the letters where it is that.
func (r *rules) explain(a, b *word) (why, detail string) {
	if a.settled != 0 && a.settled == b.settled {
		return WhySame, ""
	}
	if (a.whole == nil) != (b.whole == nil) && r.distance(a.letters, b.letters) == 0 {
		return WhyArticle, ""
	}
	x, y := a.letters, b.letters
	if (a.whole != nil || b.whole != nil) && r.distance(a.asWritten(), b.asWritten()) < r.distance(x, y) {
		x, y = a.asWritten(), b.asWritten()
	}
	var grid [maxLetters + 1][maxLetters + 1]int
	for i := range len(x) + 1 {
		for j := range len(y) + 1 {
			grid[i][j], _ = r.step(&grid, x, y, i, j)
		}
	}
	worst := same
	for i, j := len(x), len(y); i > 0 || j > 0; {
		_, s := r.step(&grid, x, y, i, j)
		if w := r.reason(x, y, i, j, s); w > worst {
			worst, detail = w, ""
			if w > long {
				detail = pairOf(x, y, i, j, s)
			}
		}
		i, j = i-s.a, j-s.b
	}
	return [reasons]string{same: WhySame, long: WhyVowels, sound: WhySound, slip: WhySlip, other: WhyLetters}[worst], detail
}

// stride is how many letters of either word a step takes.
type stride struct{ a, b int }

// step gives the cheapest way to the beginnings of i and j letters, and its
// last step.
func (r *rules) step(grid *[maxLetters + 1][maxLetters + 1]int, x, y []letter, i, j int) (cost int, s stride) {
	if i == 0 && j == 0 {
		return 0, s
	}
	cost = 1 << 30
	if i > 0 && j > 0 {
		cost, s = grid[i-1][j-1]+r.read(x, y, i-1, j-1), stride{1, 1}
	}
	if i > 0 {
		if c := grid[i-1][j] + left(x, i-1); c < cost {
			cost, s = c, stride{1, 0}
		}
	}
	if j > 0 {
		if c := grid[i][j-1] + left(y, j-1); c < cost {
			cost, s = c, stride{0, 1}
		}
	}
	return cost, s
}

// reason is the number of the reason for one step.
func (r *rules) reason(x, y []letter, i, j int, s stride) uint8 {
	var l letter
	switch {
	case s.a == 1 && s.b == 0 && left(x, i-1) <= doubled, s.a == 0 && left(y, j-1) <= doubled:
		return long
	case s.a == 1 && s.b == 1 && r.read(x, y, i-1, j-1) == endings:
		return long
	case s.a == 1 && s.b == 1:
		return r.why[x[i-1]][y[j-1]]
	case s.a == 1:
		l = x[i-1]
	default:
		l = y[j-1]
	}
	switch {
	case l.vowel() || l == hamza:
		return long
	case l == ha || l == ayn:
		return sound
	}
	return other
}

// pairOf writes the letters of a step; - is for none.
func pairOf(x, y []letter, i, j int, s stride) string {
	switch {
	case s.a == 1 && s.b == 1:
		return x[i-1].String() + "/" + y[j-1].String()
	case s.a == 1:
		return x[i-1].String() + "/-"
	}
	return "-/" + y[j-1].String()
}

// String writes the letter; تش is چ. It is "?" for what the alphabet has not.
func (l letter) String() string {
	n := none
	for _, r := range alphabet {
		if n++; n == l {
			switch r {
			case 'چ':
				return "تش"
			case 'ڟ':
				return "تس"
			}
			return string(r)
		}
	}
	return "?"
}
