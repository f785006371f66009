package main

import (
	"testing"

	"tawatur/arabic/spelling"
	"tawatur/locale"
)

// TestEveryReasonHasWords holds that each reason why a spelling is counted with
// a name, or is not, is told in both languages.
func TestEveryReasonHasWords(t *testing.T) {
	reasons := map[string][]string{
		"spelling.": {spelling.WhySame, spelling.WhyArticle, spelling.WhyParticle, spelling.WhyJoined, spelling.WhyVowels, spelling.WhySound,
			spelling.WhySlip, spelling.WhyLetters, spelling.WhyAlias, spelling.WhyNisba, "part"},
		"spelling.proof.": {spelling.ProofDecided, spelling.ProofStory, spelling.ProofOffice, spelling.ProofCompany},
		"spelling.against.": {spelling.AgainstDecided, spelling.AgainstType, spelling.AgainstUnlike, spelling.AgainstEveryday, spelling.AgainstTogether,
			spelling.AgainstOften, spelling.AgainstOffice, spelling.AgainstEnding, spelling.AgainstShort},
		"cmd.who.found.": {"near", "part", "within"},
	}
	for _, lang := range []string{"ar", "en"} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for prefix, names := range reasons {
			for _, n := range names {
				if !say.Has(prefix + n) {
					t.Errorf("%s: %q is not in the catalogue", lang, prefix+n)
				}
			}
		}
	}
}
