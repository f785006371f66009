package spelling

// What it costs to align words, of 1 for two words that are nothing alike.
const (
	floor        = 0.6  // less alike are not aligned
	skipWord     = 0.7  // a word that the other name lacks
	skipParticle = 0.02 // a particle that it lacks
	join         = 0.03 // two words written as one
	nisba        = 0.96 // a place for its adjective
)

// path is the best way to align the beginnings of two names.
type path struct {
	cost         float64
	least        float64 // score of the words least alike
	a, b         int     // the two words least alike, -1 where two are joined
	pairs        int
	lackA, lackB int  // words of a name that the other lacks
	edge         bool // the first words are aligned, or the last
	joined       bool
	particle     bool
}

// align compares names of which one has several words.
func (r *rules) align(n, o Name) (m Match, a, b *word) {
	var grid [maxWords + 1][maxWords + 1]path
	for i := range len(n.words) + 1 {
		for j := range len(o.words) + 1 {
			if i == 0 && j == 0 {
				grid[0][0] = path{least: 1, a: -1, b: -1}
				continue
			}
			best := path{cost: 1e9}
			if i > 0 {
				best = better(best, grid[i-1][j].lack(&n.words[i-1], true))
			}
			if j > 0 {
				best = better(best, grid[i][j-1].lack(&o.words[j-1], false))
			}
			if i > 0 && j > 0 {
				best = r.pair(best, &grid, n, o, i, j)
			}
			grid[i][j] = best
		}
	}
	p := grid[len(n.words)][len(o.words)]
	if p.a >= 0 && p.pairs > 0 {
		a, b = &n.words[p.a], &o.words[p.b]
	}
	return r.verdict(p, n, o), a, b
}

func better(a, b path) path {
	if b.cost < a.cost {
		return b
	}
	return a
}

// lack goes on over a word that the other name lacks.
func (p path) lack(w *word, ofA bool) path {
	switch {
	case w.optional:
		p.cost += skipParticle
		p.particle = true
	case ofA:
		p.cost += skipWord
		p.lackA++
	default:
		p.cost += skipWord
		p.lackB++
	}
	return p
}

// pair tries to align the last of i words with the last of j, or two of one
// with one of the other.
func (r *rules) pair(best path, grid *[maxWords + 1][maxWords + 1]path, n, o Name, i, j int) path {
	a, b := &n.words[i-1], &o.words[j-1]
	if a.particle == b.particle {
		if s := r.among(a, b); s >= floor {
			p := grid[i-1][j-1]
			p.take(s, i-1, j-1)
			p.end(i, j, len(n.words), len(o.words))
			best = better(best, p)
		}
	}
	if i > 1 {
		if s := r.joined(&n.words[i-2], a, b); s >= Threshold {
			p := grid[i-2][j-1]
			p.take(s-join, -1, -1)
			p.joined = true
			p.end(i, j, len(n.words), len(o.words))
			best = better(best, p)
		}
	}
	if j > 1 {
		if s := r.joined(&o.words[j-2], b, a); s >= Threshold {
			p := grid[i-1][j-2]
			p.take(s-join, -1, -1)
			p.joined = true
			p.end(i, j, len(n.words), len(o.words))
			best = better(best, p)
		}
	}
	return best
}

// take adds two words that are alike by s.
func (p *path) take(s float64, a, b int) {
	p.cost += 1 - s
	p.pairs++
	if s < p.least {
		p.least, p.a, p.b = s, a, b
	}
}

// end notes whether the words aligned are the first or the last of both names.
func (p *path) end(i, j, n, m int) {
	p.edge = p.edge || i == 1 && j == 1 || i == n && j == m
}

// joined says how alike two words written as one are to a third; less than [Threshold] may
// be given as less.
func (r *rules) joined(x, y, one *word) float64 {
	var room [2 * maxLetters]letter
	ls := append(append(room[:0], x.letters...), y.asWritten()...)
	if d := len(ls) - len(one.letters); d > 4 || d < -4 || len(ls) > maxLetters {
		return 0
	}
	return r.like(ls, one.letters, weight(ls)+one.weight, Threshold)
}

// verdict makes a match of the way two whole names align.
func (r *rules) verdict(p path, n, o Name) Match {
	if p.pairs == 0 {
		return Match{}
	}
	m := Match{Score: max(0, p.least)}
	switch {
	case p.lackA > 0 && p.lackB > 0:
		m.Score *= float64(2*p.pairs) / float64(len(n.words)+len(o.words)) * Threshold
		return m
	case p.lackA+p.lackB > 0:
		m.Part = true
		if p.pairs == 1 && !p.edge {
			return Match{Score: m.Score * Threshold / 2}
		}
	case p.particle:
		m.Score -= skipParticle
	}
	if m.Score < Threshold {
		return m
	}
	switch {
	case p.a >= 0 && p.least < 1 && n.words[p.a].nisbaOf(&o.words[p.b]):
		m.Why = WhyNisba
	case p.a >= 0 && p.least < 1:
		m.Why, m.Detail = r.explain(&n.words[p.a], &o.words[p.b])
	case p.joined:
		m.Why = WhyJoined
	case p.particle:
		m.Why = WhyParticle
	default:
		m.Why = WhySame
	}
	return m
}
