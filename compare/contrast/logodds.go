// Package contrast finds the expressions that set the texts of one outlet apart
// from those of others. It counts and compares: no expression is marked as
// right, wrong or loaded, and what an outlet writes about counts as much as how it
// calls it.
//
// Begin with [New]; [Counter.See] every word and pair of words, [Counter.Add] them,
// then ask for [Counter.Terms].
package contrast

import "math"

// LogOdds compares how often two sides use a word: own of ownAll words here,
// others of othersAll there. prior is how many uses the word is given on each side
// beforehand, priorAll how many all words together are.
//
// It gives the difference of the log-odds, positive where the own side uses the
// word more, and that difference over its standard deviation: the log-odds ratio with
// an informative Dirichlet prior of Monroe, Colaresi and Quinn (2008), "Fightin' Words",
// Political Analysis 16(4), equations 16, 20 and 22. A rare word has few uses
// and so a wide deviation: z stays near zero for it.
func LogOdds(own, ownAll, others, othersAll, prior, priorAll float64) (delta, z float64) {
	odds := func(uses, all float64) float64 { return math.Log(uses / (all - uses)) }
	a, b := own+prior, others+prior
	delta = odds(a, ownAll+priorAll) - odds(b, othersAll+priorAll)
	return delta, delta / math.Sqrt(1/a+1/b)
}
