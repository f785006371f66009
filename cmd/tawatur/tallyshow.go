package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

func (e *env) tallyListing(ofStory bool) listing[tallyItem] {
	type answer struct {
		Total   int         `json:"total"`
		Tallies []tallyItem `json:"tallies"`
	}
	return listing[tallyItem]{
		count: "count.tallies", columns: tallyColumns(), rows: tallyRows,
		answer:  func(total int, shown []tallyItem) any { return answer{total, shown} },
		fiction: func(t *tallyItem) bool { return t.Fiction },
		print:   func(t *tallyItem) { e.printTally(t, ofStory) },
	}
}

func (e *env) printTally(t *tallyItem, ofStory bool) {
	parts := []string{e.say.Count("count.origins", t.Origins)}
	if !ofStory {
		parts = append(parts, short(t.Headline, 80), t.Story)
	}
	fmt.Fprintf(e.stdout, "\nΣ %s\n  %s\n", e.tallyTitle(t), e.isolate(parts...))
	for _, l := range e.tallyLines(t) {
		again := ""
		if l.reports > 1 {
			again = e.say.Count("count.reports", l.reports)
		}
		fmt.Fprintf(e.stdout, "  (%d) %s\n", l.origin+1, e.isolate(append(l.words, again)...))
		for _, b := range l.parts {
			e.printParts(b)
		}
	}
	e.printPairs("tally.conflicts", "≠", t, t.Conflicts)
	e.printPairs("tally.revisions", strings.TrimSpace(e.text("arrow")), t, t.Revisions)
	e.printPairs("tally.unclear", "?", t, t.Unclear)
}

// tallyLine is a figure as one or more reports of an outlet give it.
type tallyLine struct {
	origin, reports int
	words           []string
	parts           []*tawatur.Breakdown
}

// tallyLines gives the figures of a tally; those that an outlet repeats in the same
// words and on the same one's word stand in one line, with the first parts told of it.
func (e *env) tallyLines(t *tallyItem) []*tallyLine {
	var out []*tallyLine
	byWords := map[string]*tallyLine{}
	for i := range t.Values {
		v := &t.Values[i]
		words := []string{e.say.Day(v.AsOf), e.value(v), line(string(v.SourceName)), line(cmp.Or(v.Outlet, v.Report))}
		key := fmt.Sprint(v.Origin, words)
		l := byWords[key]
		if l == nil {
			l = &tallyLine{origin: v.Origin, words: words}
			byWords[key], out = l, append(out, l)
		}
		l.reports++
		for k := range t.Breakdowns {
			if b := &t.Breakdowns[k]; b.Whole == i && l.reports == 1 {
				l.parts = append(l.parts, b)
			}
		}
	}
	return out
}

// tallyTitle says what is counted, of what kind the counts are, and where.
func (e *env) tallyTitle(t *tallyItem) string {
	kind := ""
	if t.Kind != "" {
		kind = e.word("tally.kind", string(t.Kind))
	}
	return e.isolate(e.word("category", t.Category), line(t.Of), kind, line(t.Place))
}

// printParts prints the parts that a report names of a figure; where they cannot
// all be right, with the report's words.
func (e *env) printParts(b *tawatur.Breakdown) {
	parts := make([]string, len(b.Parts))
	for i, p := range b.Parts {
		parts[i] = p.Text
	}
	words := []string{e.text("tally.parts", e.list(parts))}
	if b.Sum != "" {
		words = append(words, e.word("tally.sum", string(b.Sum)))
	}
	if b.Sum == tawatur.PartLarger || b.Sum == tawatur.PartsLarger {
		words = append(words, "«"+line(b.Quote)+"»")
	}
	fmt.Fprintf(e.stdout, "      %s\n", e.isolate(words...))
}

// pairsShown is how many pairs of figures of one tally a person is shown.
const pairsShown = 5

// printPairs prints pairs of figures; of pairs of the same two numbers only the
// first.
func (e *env) printPairs(key, sign string, t *tallyItem, pairs []tawatur.TallyPair) {
	pairs = distinctNumbers(t, pairs)
	if len(pairs) == 0 {
		return
	}
	fmt.Fprintf(e.stdout, "  %s:\n", e.text(key))
	who := func(v *tawatur.TallyValue) string {
		return e.value(v) + " (" + e.list([]string{cmp.Or(string(v.SourceName), v.Outlet, v.Report)}) + ")"
	}
	for _, p := range first(pairs, pairsShown) {
		fmt.Fprintf(e.stdout, "    %s %s %s\n", who(&t.Values[p.A]), sign, who(&t.Values[p.B]))
	}
	if more := len(pairs) - pairsShown; more > 0 {
		fmt.Fprintf(e.stdout, "    %s\n", e.say.Count("count.more_pairs", more))
	}
}

// distinctNumbers keeps the first of the pairs of the same two numbers.
func distinctNumbers(t *tallyItem, pairs []tawatur.TallyPair) []tawatur.TallyPair {
	seen := map[[2]float64]bool{}
	return slices.DeleteFunc(slices.Clone(pairs), func(p tawatur.TallyPair) bool {
		a, b := t.Values[p.A].Value, t.Values[p.B].Value
		was := seen[[2]float64{a, b}] || seen[[2]float64{b, a}]
		seen[[2]float64{a, b}] = true
		return was
	})
}

// value is a figure in the report's words, with its number where the words do
// not tell it in digits. A number that only bounds the figure, as that of "dozens",
// stands with the word that says so.
func (e *env) value(v *tawatur.TallyValue) string {
	s, n, bound := e.isolate(line(v.Text)), "", ""
	if !inDigits(v) {
		n = e.say.Number(v.Value)
		if v.Max != nil {
			n += "–" + e.say.Number(*v.Max)
		}
	}
	if v.Approx != tawatur.Exact {
		bound = e.word("approx", string(v.Approx))
	}
	switch {
	case bound != "" && n != "":
		s += " (" + bound + " " + n + ")"
	case bound != "":
		s += " (" + bound + ")"
	case n != "":
		s += " = " + n
	}
	if v.Accrual == tawatur.Cumulative {
		s += " (" + e.word("accrual", string(v.Accrual)) + ")"
	}
	return s
}

// inDigits reports whether the words of a figure give its number in digits.
func inDigits(v *tawatur.TallyValue) bool {
	text := strings.NewReplacer(",", "", "٬", "").Replace(arabic.Match(v.Text))
	has := func(n float64) bool { return strings.Contains(text, strconv.FormatFloat(n, 'f', -1, 64)) }
	return has(v.Value) && (v.Max == nil || has(*v.Max))
}
