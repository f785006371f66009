package arabic

import (
	_ "embed"
	"sync"

	"tawatur/arabic/internal/cut"
)

//go:embed data/stems.tsv
var stemData string

//go:embed data/closed.tsv
var closedData string

//go:embed data/cuts.tsv
var cutData string

// cuts gives the model that cuts words. It is made once, when it is first
// needed, and never changes; the tables are checked by a test.
var cuts = sync.OnceValue(func() *cut.Model {
	lex, err := cut.ReadLexicon(stemData)
	if err != nil {
		panic(err)
	}
	weights, err := cut.ReadWeights(cutData)
	if err != nil {
		panic(err)
	}
	m := cut.NewModel(lex, weights)
	if err := m.Close(closedData); err != nil {
		panic(err)
	}
	return m
})

// Clitics is a word cut into what is written onto it and the rest.
type Clitics struct {
	// Pro is و ف ب ك ل س ال in order, ال restored in "للرئيس". It is shared by
	// all words: do not change it.
	Pro []string
	// Stem is the rest, in match form; a ة before a suffix is ت there.
	Stem string
	// En is the pronoun suffix (ه ها هم هن هما نا ي ني ك كم), or "".
	En string
}

// Split cuts the proclitics and the pronoun suffix off a word in match form, as
// [Match] and Token.Norm give it; anything else comes back whole or cut by chance.
// Other endings stay with the stem. A word that no clitic is written onto, as
// وزير, comes back whole.
func Split(norm string) Clitics {
	c := cuts().Best(norm, cut.AnyLast)
	en := c.En().Pronoun
	return Clitics{Pro: c.Pro().Parts, Stem: norm[c.From : len(norm)-len(en)], En: en}
}

// Segment cuts a word into clitics, stem and endings, in order, with ال
// restored in "للرئيس" and ت for a ة before a suffix: "وللحكومة" gives و ل ال حكوم ة.
// The letters are those of the word; with vowel signs they are those of its
// match form. What is not an Arabic word comes back whole. As it sees ة, ى and the
// hamza, which the match form has not, it cuts some words better than [Split].
func Segment(word string) []string {
	if k, _ := classAt(word, 0); k != Word {
		return []string{word}
	}
	norm := Match(word)
	return cut.Parts(word, norm, cuts().BestOf(word, norm))
}

// Uncut joins the pieces of a word that [Segment] cut, parted by +, to the
// word as it is written: ل and ال give لل.
func Uncut(pieces string) string { return cut.Join(pieces) }
