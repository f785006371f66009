package eval

import (
	"strings"

	"tawatur"
)

// Faults counts the errors of predictions by kind, with the matching of
// Extraction, so that the keys add up to what its score leaves out.
type Faults map[string]int

// partlyAt is the word F1 from which a quote that was not found still is of the
// same words, so that only an end of it is wrong.
const partlyAt = 0.2

// CountFaults counts the errors of pred by kind: of attributions "missed …",
// "false …", "end" (of one and the same statement), "source …", "chain …", form,
// stance and kind, and of figures "figure …".
func CountFaults(gold, pred []Annotated) Faults {
	g, ids := join(gold)
	p, _ := join(pred)
	f := faultCounter{Faults{}, namer{titles()}}
	for _, id := range ids {
		f.attributions(g[id].Attributions, p[id].Attributions)
		f.figures(g[id].Figures, p[id].Figures)
	}
	return f.Faults
}

type faultCounter struct {
	Faults
	namer
}

func (f faultCounter) attributions(gold, pred []tawatur.Attribution) {
	usedG, usedP := map[int]bool{}, map[int]bool{}
	for _, m := range matchQuotes(gold, pred) {
		usedG[m.gold], usedP[m.pred] = true, true
		f.found(gold[m.gold], pred[m.pred])
	}
	f.ends(gold, pred, usedG, usedP)
	for i, g := range gold {
		if !usedG[i] {
			f.Faults["missed "+place(g, gold)]++
		}
	}
	for j, p := range pred {
		if !usedP[j] {
			f.Faults["false "+place(p, pred)]++
		}
	}
}

// ends counts the pairs of quotes that share words but too few, and marks them as
// used.
func (f faultCounter) ends(gold, pred []tawatur.Attribution, usedG, usedP map[int]bool) {
	for i, g := range gold {
		for j, p := range pred {
			if !usedG[i] && !usedP[j] && wordF1(words(g.Quote), words(p.Quote)) >= partlyAt {
				usedG[i], usedP[j] = true, true
				f.Faults["end"]++
			}
		}
	}
}

// place tells of a quote whether it stands within another of the same report, is
// in the speaker's own words, or reported.
func place(a tawatur.Attribution, all []tawatur.Attribution) string {
	for _, o := range all {
		if len(o.Quote) > len(a.Quote) && strings.Contains(o.Quote, a.Quote) {
			return "within another"
		}
	}
	if a.Form == tawatur.Direct {
		return "direct"
	}
	return "indirect"
}

// found counts what is wrong with an attribution that was found.
func (f faultCounter) found(g, p tawatur.Attribution) {
	if !f.same(string(g.SourceName), string(p.SourceName)) {
		f.Faults["source "+f.sourceFault(g, p)]++
	}
	if !f.sameChain(g.Chain, p.Chain) {
		switch {
		case len(p.Chain) < len(g.Chain):
			f.Faults["chain: transmitter missing"]++
		case len(p.Chain) > len(g.Chain):
			f.Faults["chain: transmitter too many"]++
		default:
			f.Faults["chain: another transmitter"]++
		}
	}
	f.Faults["form"] += one(g.Form != p.Form)
	f.Faults["stance"] += one(g.Stance != p.Stance)
	f.Faults["kind"] += one(g.SourceKind != p.SourceKind)
}

// sourceFault tells why the source of a found quote is wrong, by what words of
// its sentence name it in the gold and in the prediction.
func (f faultCounter) sourceFault(g, p tawatur.Attribution) string {
	switch {
	case g.SourceName == "":
		return "where the report does not tell"
	case g.Source == "" && p.Source == "":
		return "carried from the wrong sentence"
	case g.Source == "":
		return "read in a sentence that names none"
	case p.Source == "":
		return "not seen in its sentence"
	case f.same(string(g.Source), string(p.Source)):
		return "seen, but taken for another"
	}
	return "taken from the wrong words of its sentence"
}

func (f faultCounter) figures(gold, pred []tawatur.Figure) {
	used := map[int]bool{}
	for _, g := range gold {
		j := bestFigure(g, pred, used)
		if j < 0 {
			f.Faults["figure missed"]++
			continue
		}
		used[j] = true
		f.Faults["figure: category"] += one(g.Category != pred[j].Category)
		f.Faults["figure: source"] += one(!f.same(string(g.SourceName), string(pred[j].SourceName)))
	}
	f.Faults["figure false"] += len(pred) - len(used)
}
