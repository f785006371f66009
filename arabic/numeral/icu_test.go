package numeral_test

import (
	"bufio"
	"bytes"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"tawatur/arabic/numeral"
)

// spellOut writes "number<TAB>words" for 10,000 numbers up to 10^12, for
// ordinals, negative numbers and decimals, in both genders, spelled by the rules
// of the Unicode CLDR as ICU applies them.
const spellOut = `
import icu, random
pick = random.Random(1446)
rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale('ar'))
numbers = list(range(1000))
while len(numbers) < 10000:
    n = pick.randrange(10 ** pick.randint(2, 12)) + 1
    numbers.append(n // 10 ** k * 10 ** k if (k := pick.choice([0, 0, 1, 2, 3, 5])) else n)
negative = [-n for n in range(1, 1001)]
decimals = [pick.randrange(10 ** 6) / 1000 for n in range(1000)]
for kind, these in (('cardinal', numbers + negative + decimals), ('ordinal', range(1, 1001))):
    for n in these:
        for gender in ('masculine', 'feminine'):
            rules.setDefaultRuleSet('%spellout-' + kind + '-' + gender)
            print(n, rules.format(n).strip(), sep='\t')
`

// pythonWithICU is a Python that can import icu (Debian: python3-icu).
func pythonWithICU(t *testing.T) string {
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import icu").Run() == nil {
			return name
		}
	}
	t.Skip("no python3 with icu on this machine (Debian: apt-get install python3-icu)")
	return ""
}

// What an independent generator spells out is read back exactly.
func TestReadsBackICU(t *testing.T) {
	cmd := exec.Command(pythonWithICU(t), "-c", spellOut)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	rows, wrong := 0, 0
	for sc := bufio.NewScanner(bytes.NewReader(out)); sc.Scan(); rows++ {
		digits, words, _ := strings.Cut(sc.Text(), "\t")
		want, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			t.Fatal(err)
		}
		got := numeral.Spans(words)
		if len(got) == 1 && got[0].Value == want && got[0].Text == words {
			continue
		}
		if wrong++; wrong <= 20 {
			t.Errorf("%s = %q: got %+v", digits, words, got)
		}
	}
	if rows != 26000 || wrong > 0 {
		t.Errorf("%d of %d spellings were not read back", wrong, rows)
	}
}
