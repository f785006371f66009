package claim

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// shouting are marks of a title that asks or urges instead of telling.
const shouting = "!؟?"

// Headline gives the title among those of some reports that is closest to what
// all reports of the story speak of; where none has a title, the beginning of the
// first report.
func (c *Corpus) Headline(some []*tawatur.Reading) string {
	best, score := "", 0.0
	for _, r := range some {
		if s := c.headlineScore(r.Title); s > score {
			best, score = r.Title, s
		}
	}
	if best != "" || len(c.Readings) == 0 {
		return strings.Join(strings.Fields(best), " ")
	}
	text := c.Readings[0].Text
	if s := arabic.Sentences(text); len(s) > 0 {
		words := strings.Fields(s[0].In(text))
		return strings.Join(words[:min(12, len(words))], " ")
	}
	return c.Readings[0].ID
}

// headlineScore is the share of reports that speak of what the title's words
// mean, summed, and divided by its length so that long titles do not win.
func (c *Corpus) headlineScore(title string) float64 {
	sum, n := 0.0, 0
	seen := map[int32]bool{}
	for _, t := range arabic.Tokens(title) {
		if t.Kind == arabic.Punct {
			continue
		}
		n++
		id := c.concept(t.Norm)
		if id == noConcept || seen[id] || int(id) >= len(c.df) {
			continue
		}
		seen[id] = true
		sum += c.rare[id] * float64(c.df[id]) / float64(len(c.Readings))
	}
	if n == 0 {
		return 0
	}
	sum /= 6 + float64(n)
	if strings.ContainsAny(title, shouting) {
		sum *= 0.5
	}
	return sum + 1e-9
}
