// Package part names the parts of speech that the words of a report are told
// apart by. A word with clitics has the part of its stem. Package name tells them,
// since it sees the words in the same light.
package part

// Part is a part of speech.
type Part uint8

// The parts of speech. Participles and masdars are what they are used as: noun
// or adjective.
const (
	Other     Part = iota // marks, symbols; also where nothing is known
	Perfect               // a finite verb in the perfect
	Imperfect             // a finite verb in the imperfect
	Noun
	Adjective
	Proper // a proper noun
	Pronoun
	Particle // prepositions, conjunctions, adverbs
	Numeral
)

var names = [...]string{"other", "perfect", "imperfect", "noun", "adjective", "proper", "pronoun", "particle", "numeral"}

// String gives the English name of p.
func (p Part) String() string {
	if int(p) < len(names) {
		return names[p]
	}
	return "unknown"
}

// Verb reports whether p is a finite verb.
func (p Part) Verb() bool { return p == Perfect || p == Imperfect }
