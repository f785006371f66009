package spelling

// Threshold is the score from which two spellings are taken for one name.
const Threshold = 0.75

// The reasons why two spellings are taken for one name.
const (
	WhySame     = "same"     // the same but for hamza, ة, vowel signs
	WhyArticle  = "article"  // the same but for ال
	WhyParticle = "particle" // بن, أبو … left out or in another case
	WhyJoined   = "joined"   // words written as one
	WhyVowels   = "vowels"   // long vowels differ
	WhySound    = "sound"    // letters that stand for one sound differ
	WhySlip     = "slip"     // letters of one shape differ
	WhyLetters  = "letters"  // a letter differs in a long name
	WhyAlias    = "alias"    // another name of one known place, body or group
	WhyNisba    = "nisba"    // a place for its adjective: سفارة اليابان, السفارة اليابانية
)

// Match is how two spellings compare.
type Match struct {
	// Score is from 0, nothing alike, to 1, the same.
	Score float64 `json:"score"`
	// Why is the weakest reason that the score rests on, one of the constants;
	// "" where the score is below [Threshold].
	Why string `json:"why,omitempty"`
	// Detail is the letters that differ, as "غ/ج", or "".
	Detail string `json:"detail,omitempty"`
	// Part is true when one is a part of the other name: its first or last word,
	// or several of its words in order.
	Part bool `json:"part,omitempty"`
}

// Same reports whether two spellings are of one name.
func Same(a, b string) bool { return Compare(a, b).Same() }

// Same reports whether the spellings are of one name, and not one a part of
// the other.
func (m Match) Same() bool { return m.Score >= Threshold && !m.Part }

// Compare compares two spellings. The order does not matter.
func Compare(a, b string) Match { return Parse(a).Compare(Parse(b)) }

// Compare compares two parsed spellings.
func (n Name) Compare(o Name) Match {
	m, _, _ := n.compare(o)
	return m
}

// compare gives also the two words that are least alike, nil where no two are
// set against one another.
func (n Name) compare(o Name) (m Match, a, b *word) {
	if len(n.words) == 0 || len(o.words) == 0 {
		return Match{}, nil, nil
	}
	if n.match == o.match {
		return Match{Score: 1, Why: WhySame}, nil, nil
	}
	r := tables()
	if len(n.words) > 1 || len(o.words) > 1 {
		m, a, b = r.align(n, o)
		return n.settle(o, m), a, b
	}
	a, b = &n.words[0], &o.words[0]
	m.Score = r.words(a, b, 0)
	if m.Score >= Threshold {
		m.Why, m.Detail = r.explain(a, b)
	}
	return n.settle(o, m), a, b
}
