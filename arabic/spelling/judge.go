package spelling

import "tawatur"

// What is wanted of the likeness of two spellings before they are taken for one
// without any proof from the reports that they stand in.
const (
	sure      = 0.95 // alike enough whatever else speaks against them
	sureLong  = 0.85 // names of three words and more
	sureTwo   = 0.9  // names of two words
	sureOne   = 0.92 // single words
	sureShort = 0.96 // short ones
	longWord  = 5    // letters of a word that is not short
	veryLong  = 6    // letters of a word that is hardly another by a vowel
	manyWords = 3    // words of a name in which one may end in another vowel
	needsMore = 9    // proofs that nothing gives
	someNames = 2    // names in common that prove something
)

// What speaks for taking two spellings for one, the strongest first.
const (
	ProofDecided = "decided" // a person said so
	ProofStory   = "story"   // reports of one story have either
	ProofOffice  = "office"  // they bear one office
	ProofCompany = "company" // the same other names stand beside both
)

// What speaks against taking two spellings for one.
const (
	AgainstDecided  = "decided"  // a person said so
	AgainstType     = "type"     // one is a person, the other a place, body or group
	AgainstUnlike   = "unlike"   // too little alike, or one only a part of the other
	AgainstEveryday = "everyday" // two everyday words
	AgainstTogether = "together" // one report has both
	AgainstOften    = "often"    // one outlet writes both, again and again
	AgainstOffice   = "office"   // they bear different offices
	AgainstEnding   = "ending"   // they end differently, as names of two genders or a name and its adjective do
	AgainstShort    = "short"    // too short to tell without proof
)

// Company is what the reports tell about two spellings besides their letters.
type Company struct {
	Stories  int  // stories of which some reports have one and others the other
	Names    int  // rarer names that stand beside either
	Together int  // reports that have both
	Often    bool // one outlet writes both, each in several reports
	Offices  int  // offices that both bear
	Rivals   bool // both bear offices, and none in common
}

// Verdict is whether two spellings are taken for one name, and why.
type Verdict struct {
	Match
	// Join is true when they are taken for one.
	Join bool `json:"-"`
	// Proof is the strongest thing besides the letters that speaks for it, and
	// Against the strongest that speaks against, both "" where there is none.
	Proof   string `json:"proof,omitempty"`
	Against string `json:"against,omitempty"`
}

// Judge decides whether two spellings of names of the given types are taken for
// one, by their letters and by the company that they keep. What is the same
// letter by letter, but for vowel signs, hamza and the like, needs no proof; the
// shorter and the less alike they are, and the more speaks against them, the more
// it takes.
func (n Name) Judge(o Name, ntype, otype tawatur.MentionType, c Company) Verdict {
	m, a, b := n.compare(o)
	v := Verdict{Match: m}
	switch {
	case !m.Same():
		v.Against = AgainstUnlike
		return v
	case m.Why == WhySame && m.Score == 1 && n.match == o.match:
		v.Join = true
		return v
	case ntype != otype && (n.known == 0 || ntype == tawatur.Person || otype == tawatur.Person):
		v.Against = AgainstType
		return v
	case m.Why == WhySame && m.Score == 1, n.known != 0 && n.known == o.known:
		v.Join = true
		return v
	}
	have := v.prove(c)
	need := v.doubt(n, o, a, b) + v.contradict(c)
	if v.Join = have >= need; v.Join {
		v.Against = ""
	}
	return v
}

// prove counts what speaks for a join and notes the strongest.
func (v *Verdict) prove(c Company) (have int) {
	if c.Names >= someNames {
		have, v.Proof = have+1, ProofCompany
	}
	if c.Offices > 0 {
		have, v.Proof = have+1, ProofOffice
	}
	if c.Stories > 0 {
		have, v.Proof = have+min(2, c.Stories), ProofStory
	}
	return have
}

// doubt counts the proofs that the letters leave to be wanted.
func (v *Verdict) doubt(n, o Name, a, b *word) (need int) {
	single := min(n.Words(), o.Words()) == 1
	switch {
	case a == nil:
	case everydayApart(a, b, v.Score):
		v.Against = AgainstEveryday
		if single || v.Why != WhyVowels {
			return needsMore
		}
		need++
	case single && (n.known != 0 && b.common != "" || o.known != 0 && a.common != ""): // جباليا, جبلية
		v.Against = AgainstEveryday
		return needsMore
	}
	if a != nil && (endsUnlike(a, b, min(n.Words(), o.Words())) || single && (a.whole == nil) != (b.whole == nil)) {
		v.Against = AgainstEnding
		need++
		if single && a.common != "" && b.common != "" {
			return needsMore
		}
	}
	if v.Why == WhyParticle && articleDiffers(n, o) { // محمد بن راشد, محمد الراشد
		v.Against = AgainstEnding
		need++
	}
	if v.Score < v.wanted(n, o, single, a, b) {
		v.Against = AgainstShort
		need++
		if v.Score < sureLong && (single || v.Why == WhyJoined) {
			need++
		}
	}
	return need
}

// wanted is the score from which the letters alone are proof.
func (v *Verdict) wanted(n, o Name, single bool, a, b *word) float64 {
	switch {
	case v.Why == WhyJoined:
		return sureOne
	case single && (a == nil || min(len(a.letters), len(b.letters)) < longWord):
		return sureShort
	case single:
		return sureOne
	case min(n.Words(), o.Words()) == 2:
		return sureTwo
	}
	return sureLong
}

// contradict counts what speaks against a join and notes the strongest.
func (v *Verdict) contradict(c Company) (need int) {
	if c.Rivals {
		need, v.Against = need+1, AgainstOffice
	}
	if v.Score >= sure {
		return need
	}
	if c.Often {
		need, v.Against = need+1, AgainstOften
	}
	if c.Together > 0 {
		need, v.Against = need+1, AgainstTogether
	}
	return need
}

// articleDiffers reports whether only one of two names has ال before its last word.
func articleDiffers(n, o Name) bool {
	return (n.words[len(n.words)-1].whole == nil) != (o.words[len(o.words)-1].whole == nil)
}

// Words is the number of words of the name that are no particles.
func (n Name) Words() (k int) {
	for i := range n.words {
		if !n.words[i].particle {
			k++
		}
	}
	return k
}

// everydayApart reports whether two words that are alike by score are two everyday words.
func everydayApart(a, b *word, score float64) bool {
	if a.common == "" || b.common == "" || a.common == b.common || a.place != 0 && a.place == b.place {
		return false
	}
	return score < sure || min(len(a.letters), len(b.letters)) < veryLong
}

// endsUnlike reports whether one word ends in a vowel or ه that the other lacks or
// has not there: صحافي and صحافية, ليونارد and ليوناردو. ا and ه are alike there, and
// all vowels in a name of many words.
func endsUnlike(a, b *word, words int) bool {
	if len(a.letters) == 0 || len(b.letters) == 0 || a.settled != 0 && a.settled == b.settled || a.place != 0 && a.place == b.place {
		return false
	}
	x, y := a.letters[len(a.letters)-1], b.letters[len(b.letters)-1]
	if x == y || x == alef && y == ha || x == ha && y == alef {
		return false
	}
	vowels := 0
	for _, l := range []letter{x, y} {
		if l.vowel() || l == ha {
			vowels++
		}
	}
	return vowels == 1 || vowels == 2 && words < manyWords
}

// String gives the name in the form in which spellings that are the same but
// for vowel signs, hamza, ة and the particles' case are equal.
func (n Name) String() string { return n.match }
