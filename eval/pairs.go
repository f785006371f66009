package eval

import "tawatur"

// Pair is two reports that annotators judged to tell the same happening,
// a related one or a different one.
type Pair struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Label string `json:"label"`
	Conf  int    `json:"conf"`
}

// PairScore is how well stories agree with labelled pairs.
type PairScore struct {
	Pairs int `json:"pairs"`
	// Read is the share of pairs of which both reports were read.
	Read float64 `json:"read"`
	All  PRF     `json:"all"`
	// Sure is over the pairs labelled without doubt.
	Sure         PRF `json:"sure"`
	LargestStory int `json:"largest_story"`
	Multi        int `json:"stories_of_two_or_more"`
}

// Pairs scores stories: a pair is predicted "same" when both reports stand in
// one story.
func Pairs(pairs []Pair, c *tawatur.Comparison) PairScore {
	where := map[string]int{}
	out := PairScore{Pairs: len(pairs)}
	for n, s := range c.Stories {
		out.LargestStory = max(out.LargestStory, len(s.Reports))
		out.Multi += one(len(s.Reports) > 1)
		for _, id := range s.Reports {
			where[partNumber.ReplaceAllString(id, "")] = n
		}
	}
	out.All = scorePairs(pairs, where, 0)
	out.Sure = scorePairs(pairs, where, 2)
	read := 0
	for _, p := range pairs {
		_, a := where[p.A]
		_, b := where[p.B]
		read += one(a && b)
	}
	out.Read = round4(ratio(read, len(pairs)))
	return out
}

func scorePairs(pairs []Pair, where map[string]int, conf int) PRF {
	var hit, gold, pred int
	for _, p := range pairs {
		if p.Conf < conf {
			continue
		}
		a, okA := where[p.A]
		b, okB := where[p.B]
		same := okA && okB && a == b
		gold += one(p.Label == "same")
		pred += one(same)
		hit += one(same && p.Label == "same")
	}
	return newPRF(hit, gold, pred)
}
