package eval

import "tawatur"

// GoldEvent is one annotated happening.
type GoldEvent struct {
	Claims  []GoldClaim `json:"claims"`
	Tallies []GoldTally `json:"tallies"`
}

// GoldClaim is a claim with its assertions and what contradicts it.
type GoldClaim struct {
	ID             string      `json:"id"`
	Text           string      `json:"text"`
	Assertions     []GoldQuote `json:"assertions"`
	ContradictedBy []GoldQuote `json:"contradicted_by"`
}

// GoldQuote is words of a report that assert a claim, with the origin they are laid
// to, or that contradict one, with the way in which they do.
type GoldQuote struct {
	Report string `json:"report"`
	Quote  string `json:"quote"`
	Origin string `json:"origin"`
	How    string `json:"how"`
}

// ClaimScore is how well claims and their standing agree with the gold.
type ClaimScore struct {
	GoldClaims      int `json:"gold_claims"`
	GoldAssertions  int `json:"gold_assertions"`
	PredictedClaims int `json:"predicted_claims"`
	// Found is the share of gold assertions that some assertion covers.
	Found float64 `json:"found"`
	// SameClaim is over pairs of assertions of different reports.
	SameClaim PRF `json:"same_claim"`
	// ClaimsHeld counts the gold claims of which one predicted claim covers at
	// least half; the origin measures are over these.
	ClaimsHeld           int     `json:"claims_held"`
	OriginCountRight     float64 `json:"origin_count_right"`
	OriginCountError     float64 `json:"origin_count_error"`
	SameOrigin           PRF     `json:"same_origin"`
	ContradictionsRecall float64 `json:"contradictions_recall"`
}

// said is words in a report, with the origin they are laid to.
type said struct {
	report string
	words  map[string]int
	size   int
	origin int
}

func newSaid(report, quote string, origin int) said {
	ws := words(quote)
	return said{partNumber.ReplaceAllString(report, ""), counts(ws), len(ws), origin}
}

// covers: both stand in one report and share half of the shorter quote's words.
func (g said) covers(p said) bool {
	return g.report == p.report && 2*shared(g.words, p.words) >= max(1, min(g.size, p.size))
}

type predicted struct {
	assertions, contradictions []said
	// covered[ci] maps a gold assertion of claim ci to the predicted one that covers it.
	covered []map[int]int
}

// Claims scores the claims of all stories of c against an annotated happening.
func Claims(gold GoldEvent, c *tawatur.Comparison) ClaimScore {
	s := claimScorer{gold: goldSaid(gold)}
	for _, st := range c.Stories {
		for _, cl := range st.Claims {
			s.add(cl)
		}
	}
	out := ClaimScore{GoldClaims: len(gold.Claims), PredictedClaims: len(s.pred)}
	out.GoldAssertions, out.Found = s.found()
	out.SameClaim = s.sameClaim()
	s.standing(gold, &out)
	return out
}

type claimScorer struct {
	gold [][]said
	pred []predicted
}

func goldSaid(gold GoldEvent) [][]said {
	out := make([][]said, len(gold.Claims))
	for i, c := range gold.Claims {
		names := map[string]int{}
		for _, a := range c.Assertions {
			if _, ok := names[a.Origin]; !ok {
				names[a.Origin] = len(names)
			}
			out[i] = append(out[i], newSaid(a.Report, a.Quote, names[a.Origin]))
		}
	}
	return out
}

func (s *claimScorer) add(c tawatur.Claim) {
	origin := map[int]int{}
	for n, o := range c.Origins {
		for _, i := range o.Assertions {
			origin[i] = n
		}
	}
	var p predicted
	for i, a := range c.Assertions {
		o, ok := origin[i]
		if !ok {
			o = -1 - i
		}
		p.assertions = append(p.assertions, newSaid(a.Report, a.Quote, o))
	}
	for _, d := range c.Contradictions {
		p.contradictions = append(p.contradictions, newSaid(d.Report, d.Quote, 0))
	}
	for _, gs := range s.gold {
		p.covered = append(p.covered, coveredBy(gs, p.assertions))
	}
	s.pred = append(s.pred, p)
}

func coveredBy(gold, pred []said) map[int]int {
	out := map[int]int{}
	for i, g := range gold {
		for j, p := range pred {
			if g.covers(p) {
				out[i] = j
				break
			}
		}
	}
	return out
}

func (s *claimScorer) found() (total int, share float64) {
	hit := 0
	for ci, gs := range s.gold {
		total += len(gs)
		for i := range gs {
			hit += one(s.anyCovers(ci, i))
		}
	}
	return total, round4(ratio(hit, total))
}

func (s *claimScorer) anyCovers(ci, i int) bool {
	for _, p := range s.pred {
		if _, ok := p.covered[ci][i]; ok {
			return true
		}
	}
	return false
}

// sameClaim scores pairs: recall over gold pairs of different reports,
// precision over predicted pairs of which both sides cover gold.
func (s *claimScorer) sameClaim() PRF {
	hitR, gold := 0, 0
	for ci, gs := range s.gold {
		for i := range gs {
			for j := i + 1; j < len(gs); j++ {
				if gs[i].report != gs[j].report {
					gold++
					hitR += one(s.together(ci, i, j))
				}
			}
		}
	}
	hitP, pred := 0, 0
	for _, p := range s.pred {
		h, n := s.pairsOf(p)
		hitP, pred = hitP+h, pred+n
	}
	return prfOf(ratio(hitP, pred), ratio(hitR, gold))
}

func (s *claimScorer) together(ci, i, j int) bool {
	for _, p := range s.pred {
		_, a := p.covered[ci][i]
		_, b := p.covered[ci][j]
		if a && b {
			return true
		}
	}
	return false
}

func (s *claimScorer) pairsOf(p predicted) (hit, n int) {
	of := make([]map[int]bool, len(p.assertions))
	for i, a := range p.assertions {
		of[i] = s.claimsOf(a)
	}
	for i, a := range p.assertions {
		for j := i + 1; j < len(p.assertions); j++ {
			if a.report == p.assertions[j].report || len(of[i]) == 0 || len(of[j]) == 0 {
				continue
			}
			n++
			hit += one(intersect(of[i], of[j]))
		}
	}
	return hit, n
}

func (s *claimScorer) claimsOf(a said) map[int]bool {
	out := map[int]bool{}
	for ci, gs := range s.gold {
		for _, g := range gs {
			if g.covers(a) {
				out[ci] = true
				break
			}
		}
	}
	return out
}

func intersect(a, b map[int]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}
