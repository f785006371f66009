package attribution

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"tawatur"
	"tawatur/internal/loglinear"
)

// Weights are what was learned from reports marked by people, for what the
// rules leave open. A model that is nil decides nothing: the rules alone stand.
type Weights struct {
	// End tells whether a content goes on beyond a word at which it may end.
	End *loglinear.Model
	// Who tells how probable it is that the one whom the rules chose speaks.
	Who *loglinear.Model
	// Sure tells how probable it is that what was found is an attribution, Whose
	// how probable it is, where it is one, that its source is the right one.
	Sure, Whose *loglinear.Model
}

// Lessons are the decisions of a report with their right answers.
type Lessons struct {
	End []loglinear.Decision
	Who []loglinear.Choice
	// Given is what would be given out, whose answers the learner knows.
	Given []Lesson
}

// Add appends the lessons of another report.
func (s *Lessons) Add(o Lessons) {
	s.End, s.Who, s.Given = append(s.End, o.End...), append(s.Who, o.Who...), append(s.Given, o.Given...)
}

// With gives the lexicon with other weights; the tables are shared.
func (l *Lexicon) With(w Weights) *Lexicon {
	other := *l
	other.weights = w
	return &other
}

// Study gives what can be learned from a report in which people marked gold.
// Quotes of gold are told by their words.
func (l *Lexicon) Study(in Input, gold []tawatur.Attribution) Lessons {
	r := newReader(l, in)
	r.study = &Lessons{}
	r.gold = r.place(gold)
	r.read()
	r.give()
	return *r.study
}

//go:embed data/*.weights.tsv
var weightTables embed.FS

// readWeights reads the weights that are built in. A table that is not there
// leaves the decision to the rules.
func readWeights() (w Weights, err error) {
	for name, m := range map[string]**loglinear.Model{"end": &w.End, "who": &w.Who, "sure": &w.Sure, "whose": &w.Whose} {
		file := name + ".weights.tsv"
		b, ferr := weightTables.ReadFile("data/" + file)
		if errors.Is(ferr, fs.ErrNotExist) {
			continue
		} else if ferr != nil {
			return w, fmt.Errorf("read %s: %w", file, ferr)
		}
		if *m, err = loglinear.Read(file, string(b)); err != nil {
			return w, err
		}
		if (*m).Len() == 0 {
			*m = nil
		}
	}
	return w, nil
}

// WeightTable is a learned model with the name of its table and what it decides.
type WeightTable struct {
	Name, About string
	Model       *loglinear.Model
}

// Tables gives the models that there are, to be written.
func (w Weights) Tables() []WeightTable {
	all := []WeightTable{
		{"end", "Whether a content goes on beyond a word at which it may end.", w.End},
		{"sure", "Whether what was found is an attribution that a careful reader marks.", w.Sure},
		{"who", "Who speaks, of all whom the cue may mean: how far to trust the one that the rules chose.", w.Who},
		{"whose", "Whether the source of an attribution is the one that a careful reader names.", w.Whose},
	}
	return slices.DeleteFunc(all, func(t WeightTable) bool { return t.Model == nil })
}
