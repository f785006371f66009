package eval

import "tawatur"

// GoldTally is the figures of one quantity, as annotated.
type GoldTally struct {
	Quantity string       `json:"quantity"`
	Values   []GoldFigure `json:"values"`
}

// GoldFigure is one figure of a quantity, and the words that give it.
type GoldFigure struct {
	Report string  `json:"report"`
	Text   string  `json:"text"`
	Value  float64 `json:"value"`
}

// TallyScore is how well tallies keep the figures of each quantity together and
// those of different quantities apart.
type TallyScore struct {
	GoldValues int `json:"gold_values"`
	// Found is the share of annotated figures that stand in some tally. One that
	// its report alone gives of a quantity stands in none.
	Found float64 `json:"found"`
	// Together is over pairs of annotated figures: of one quantity, in one tally.
	Together PRF `json:"together"`
	// Conflicts counts the pairs that are told to exclude each other, of which both
	// are annotated; FalseConflicts those of two quantities.
	Conflicts      int `json:"conflicts"`
	FalseConflicts int `json:"false_conflicts"`
}

// Tallies scores the tallies of all stories of c against an annotated happening.
func Tallies(gold GoldEvent, c *tawatur.Comparison) TallyScore {
	s := tallyScorer{of: map[figureAt][]goldFigure{}, together: map[[2]int]bool{}, found: map[int]bool{}}
	of := []int{} // the quantity of each annotated figure
	for q, t := range gold.Tallies {
		for _, v := range t.Values {
			at := figureAt{Page(v.Report), v.Value}
			s.of[at] = append(s.of[at], goldFigure{len(of), q, counts(words(v.Text))})
			of = append(of, q)
		}
	}
	for _, st := range c.Stories {
		for i := range st.Tallies {
			s.add(&st.Tallies[i])
		}
	}
	pairs := 0
	for i := range of {
		for k := range of[:i] {
			pairs += one(of[i] == of[k])
		}
	}
	s.score.GoldValues = len(of)
	s.score.Found = round4(ratio(len(s.found), len(of)))
	s.score.Together = prfOf(ratio(s.right, s.paired), ratio(len(s.together), pairs))
	return s.score
}

// figureAt is where a figure is looked for, and goldFigure one that stands there:
// its number, its quantity and its words.
type figureAt struct {
	report string
	value  float64
}

type goldFigure struct {
	id, quantity int
	words        map[string]int
}

type tallyScorer struct {
	of            map[figureAt][]goldFigure
	found         map[int]bool
	together      map[[2]int]bool // pairs of annotated figures of one quantity in one tally
	right, paired int
	score         TallyScore
}

func (s *tallyScorer) add(t *tawatur.Tally) {
	at := make([][]goldFigure, len(t.Values))
	for i := range t.Values {
		at[i] = s.match(&t.Values[i])
		for _, g := range at[i] {
			s.found[g.id] = true
		}
		for k := range i {
			s.pair(at[i], at[k])
		}
	}
	for _, p := range t.Conflicts {
		if len(at[p.A]) > 0 && len(at[p.B]) > 0 {
			s.score.Conflicts++
			s.score.FalseConflicts += one(!oneQuantity(at[p.A], at[p.B]))
		}
	}
}

// match gives the annotated figures that a value is: of its report, equal, and
// with a word in common.
func (s *tallyScorer) match(v *tawatur.TallyValue) []goldFigure {
	var out []goldFigure
	ws := counts(words(v.Text))
	for _, g := range s.of[figureAt{Page(v.Report), v.Value}] {
		if shared(g.words, ws) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (s *tallyScorer) pair(a, b []goldFigure) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	s.paired++
	s.right += one(oneQuantity(a, b))
	for _, x := range a {
		for _, y := range b {
			if x.quantity == y.quantity && x.id != y.id {
				s.together[[2]int{min(x.id, y.id), max(x.id, y.id)}] = true
			}
		}
	}
}

func oneQuantity(a, b []goldFigure) bool {
	for _, x := range a {
		for _, y := range b {
			if x.quantity == y.quantity {
				return true
			}
		}
	}
	return false
}
