// Package cut cuts Arabic words into what is written onto them and the stem.
// It holds the candidates, their features and the model that chooses among
// them; package arabic gives it words, and the program gen trains it.
package cut

// Pro is a run of proclitics as it is written at the beginning of a word.
type Pro struct {
	Written string   // in match form; "لل" for ل and ال
	Parts   []string // the clitics, ال restored
}

// En is a run of endings as it is written at the end of a word.
type En struct {
	Written string   // in match form, so that ة is ه
	Parts   []string // the endings; the first may be ت for a ة before a pronoun
	Pronoun string   // the pronoun at its end, or ""
	Taa     bool     // the ending is the ة alone
}

// pros are the runs of proclitics; the first is none.
var pros = []Pro{
	{"", nil},
	{"و", []string{"و"}},
	{"ف", []string{"ف"}},
	{"ب", []string{"ب"}},
	{"ك", []string{"ك"}},
	{"ل", []string{"ل"}},
	{"س", []string{"س"}},
	{"ال", []string{"ال"}},
	{"وال", []string{"و", "ال"}},
	{"فال", []string{"ف", "ال"}},
	{"بال", []string{"ب", "ال"}},
	{"كال", []string{"ك", "ال"}},
	{"لل", []string{"ل", "ال"}},
	{"وب", []string{"و", "ب"}},
	{"ول", []string{"و", "ل"}},
	{"وك", []string{"و", "ك"}},
	{"وس", []string{"و", "س"}},
	{"فب", []string{"ف", "ب"}},
	{"فل", []string{"ف", "ل"}},
	{"فس", []string{"ف", "س"}},
	{"وبال", []string{"و", "ب", "ال"}},
	{"ولل", []string{"و", "ل", "ال"}},
	{"وكال", []string{"و", "ك", "ال"}},
	{"فبال", []string{"ف", "ب", "ال"}},
	{"فلل", []string{"ف", "ل", "ال"}},
}

// ens are the runs of endings; the first is none.
var ens = []En{
	{},
	{Written: "ه", Parts: []string{"ة"}, Taa: true},
	pronoun("", "ه"), pronoun("", "ها"), pronoun("", "هم"), pronoun("", "هن"), pronoun("", "هما"),
	pronoun("", "نا"), pronoun("", "ي"), pronoun("", "ني"), pronoun("", "ك"), pronoun("", "كم"),
	ending("ات"), ending("ان"), ending("ين"), ending("ون"), ending("وا"), ending("ا"), ending("ت"), ending("و"), ending("تم"),
	pronoun("ت", "ه"), pronoun("ت", "ها"), pronoun("ت", "هم"), pronoun("ت", "هن"), pronoun("ت", "هما"),
	pronoun("ت", "نا"), pronoun("ت", "ي"), pronoun("ت", "ك"), pronoun("ت", "كم"), pronoun("ت", "ني"),
	pronoun("ات", "ه"), pronoun("ات", "ها"), pronoun("ات", "هم"), pronoun("ات", "نا"), pronoun("ات", "ي"), pronoun("ات", "كم"), pronoun("ات", "هن"),
	pronoun("ون", "ه"), pronoun("ون", "ها"), pronoun("ون", "هم"), pronoun("ون", "نا"),
	pronoun("و", "ه"), pronoun("و", "ها"), pronoun("و", "هم"),
	pronoun("ي", "ه"), pronoun("ي", "ها"), pronoun("ي", "هم"), pronoun("نا", "ه"), pronoun("نا", "ها"), pronoun("ا", "ه"), pronoun("ا", "ها"),
	{Written: "تين", Parts: []string{"ت", "ين"}},
	{Written: "تان", Parts: []string{"ت", "ان"}},
	{Written: "تا", Parts: []string{"ت", "ا"}},
	{Written: "تي", Parts: []string{"ت", "ي"}},
}

func ending(s string) En { return En{Written: s, Parts: []string{s}} }

// pronoun is the pronoun p after the ending e, which may be "".
func pronoun(e, p string) En {
	if e == "" {
		return En{Written: p, Parts: []string{p}, Pronoun: p}
	}
	return En{Written: e + p, Parts: []string{e, p}, Pronoun: p}
}
