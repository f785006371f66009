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
	if len(n.words) == 0 || len(o.words) == 0 {
		return Match{}
	}
	if n.match == o.match {
		return Match{Score: 1, Why: WhySame}
	}
	r := tables()
	if len(n.words) == 1 && len(o.words) == 1 {
		m := Match{Score: r.words(&n.words[0], &o.words[0])}
		if m.Score >= Threshold {
			m.Why, m.Detail = r.explain(&n.words[0], &o.words[0])
		}
		return m
	}
	return r.align(n, o)
}
