package eval

import (
	"math"
	"regexp"
	"slices"

	"tawatur"
)

// Annotated is the attributions and figures of one text.
type Annotated struct {
	ID           string                `json:"id"`
	Attributions []tawatur.Attribution `json:"attributions"`
	Figures      []tawatur.Figure      `json:"figures"`
}

// ExtractionScore is how well attributions and figures agree with the gold.
type ExtractionScore struct {
	Articles     int              `json:"articles"`
	Attributions AttributionScore `json:"attributions"`
	Figures      FigureScore      `json:"figures"`
}

// AttributionScore counts attributions; accuracies are over the found ones.
type AttributionScore struct {
	Gold               int     `json:"gold"`
	Pred               int     `json:"pred"`
	Found              PRF     `json:"found"`
	WithSource         PRF     `json:"with_source"`
	WithSourceAndChain PRF     `json:"with_source_and_chain"`
	ChainRecall        float64 `json:"chain_recall"`
	Form               float64 `json:"form_acc"`
	Stance             float64 `json:"stance_acc"`
	Kind               float64 `json:"kind_acc"`
	QuoteOverlap       float64 `json:"quote_overlap"`
}

// FigureScore counts figures.
type FigureScore struct {
	Gold                  int `json:"gold"`
	Pred                  int `json:"pred"`
	Found                 PRF `json:"found"`
	WithCategory          PRF `json:"with_category"`
	WithCategoryAndSource PRF `json:"with_category_and_source"`
}

// foundAt is the word F1 from which a quote counts as found.
const foundAt = 0.6

var partNumber = regexp.MustCompile(`#\d+$`)

// Extraction scores pred against gold, joined by id; the parts "ID#1", "ID#2"
// of a page count as the page. An attribution is found when the words of the
// two quotes agree at F1 0.6 or more, best pairs first and each used once; a
// figure when its value agrees and the texts share a word. Gold texts without
// a prediction count as texts in which nothing was found.
func Extraction(gold, pred []Annotated) ExtractionScore {
	g, ids := join(gold)
	p, _ := join(pred)
	t := tally{namer: namer{titles()}}
	for _, id := range ids {
		t.attributions(g[id].Attributions, p[id].Attributions)
		t.figures(g[id].Figures, p[id].Figures)
	}
	return t.score(len(ids))
}

// Page gives the id of the page that a report was cut from: the part number is
// left out.
func Page(id string) string { return partNumber.ReplaceAllString(id, "") }

func join(list []Annotated) (map[string]Annotated, []string) {
	out, ids := map[string]Annotated{}, []string{}
	for _, a := range list {
		id := Page(a.ID)
		have, ok := out[id]
		if !ok {
			ids = append(ids, id)
		}
		have.Attributions = append(have.Attributions, a.Attributions...)
		have.Figures = append(have.Figures, a.Figures...)
		out[id] = have
	}
	return out, ids
}

type tally struct {
	namer
	ga, pa, hit, src, srcChain, hasChain, hasChainOK, form, stance, kind int
	overlap                                                              float64
	gf, pf, fhit, fcat, fboth                                            int
}

func (t *tally) attributions(gold, pred []tawatur.Attribution) {
	t.ga += len(gold)
	t.pa += len(pred)
	for _, m := range matchQuotes(gold, pred) {
		g, p := gold[m.gold], pred[m.pred]
		src := t.same(string(g.SourceName), string(p.SourceName))
		chain := t.sameChain(g.Chain, p.Chain)
		t.hit++
		t.overlap += m.f1
		t.src += one(src)
		t.srcChain += one(src && chain)
		t.hasChain += one(len(g.Chain) > 0)
		t.hasChainOK += one(len(g.Chain) > 0 && chain)
		t.form += one(g.Form == p.Form)
		t.stance += one(g.Stance == p.Stance)
		t.kind += one(g.SourceKind == p.SourceKind)
	}
}

type match struct {
	gold, pred int
	f1         float64
}

// matchQuotes pairs gold and predicted quotes, best agreement first.
func matchQuotes(gold, pred []tawatur.Attribution) []match {
	var all []match
	for i, g := range gold {
		gw := words(g.Quote)
		for j, p := range pred {
			if f := wordF1(gw, words(p.Quote)); f >= foundAt {
				all = append(all, match{i, j, f})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int { return compareMatch(b, a) })
	usedG, usedP := map[int]bool{}, map[int]bool{}
	return slices.DeleteFunc(all, func(m match) bool {
		taken := usedG[m.gold] || usedP[m.pred]
		if !taken {
			usedG[m.gold], usedP[m.pred] = true, true
		}
		return taken
	})
}

func compareMatch(a, b match) int {
	switch {
	case a.f1 != b.f1:
		return int(math.Copysign(1, a.f1-b.f1))
	case a.gold != b.gold:
		return a.gold - b.gold
	}
	return a.pred - b.pred
}

func (t *tally) figures(gold, pred []tawatur.Figure) {
	t.gf += len(gold)
	t.pf += len(pred)
	used := map[int]bool{}
	for _, g := range gold {
		j := bestFigure(g, pred, used)
		if j < 0 {
			continue
		}
		used[j] = true
		cat := g.Category == pred[j].Category
		src := t.same(string(g.SourceName), string(pred[j].SourceName))
		t.fhit++
		t.fcat += one(cat)
		t.fboth += one(cat && src)
	}
}

// bestFigure is the index of the unused predicted figure of g's value whose
// words agree best, or -1.
func bestFigure(g tawatur.Figure, pred []tawatur.Figure, used map[int]bool) int {
	best, at := 0.0, -1
	for j, p := range pred {
		if used[j] || math.Abs(g.Value-p.Value) > 1e-6*max(1, math.Abs(g.Value)) {
			continue
		}
		if f := wordF1(words(g.Text), words(p.Text)); f > best {
			best, at = f, j
		}
	}
	return at
}

func (t *tally) score(articles int) ExtractionScore {
	acc := func(n int) float64 { return round4(ratio(n, t.hit)) }
	return ExtractionScore{
		Articles: articles,
		Attributions: AttributionScore{
			Gold: t.ga, Pred: t.pa,
			Found:              newPRF(t.hit, t.ga, t.pa),
			WithSource:         newPRF(t.src, t.ga, t.pa),
			WithSourceAndChain: newPRF(t.srcChain, t.ga, t.pa),
			ChainRecall:        round4(ratio(t.hasChainOK, t.hasChain)),
			Form:               acc(t.form), Stance: acc(t.stance), Kind: acc(t.kind),
			QuoteOverlap: round4(t.overlap / float64(max(1, t.hit))),
		},
		Figures: FigureScore{
			Gold: t.gf, Pred: t.pf,
			Found:                 newPRF(t.fhit, t.gf, t.pf),
			WithCategory:          newPRF(t.fcat, t.gf, t.pf),
			WithCategoryAndSource: newPRF(t.fboth, t.gf, t.pf),
		},
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
