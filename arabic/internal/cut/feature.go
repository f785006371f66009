package cut

import "unicode/utf8"

// The sizes of what features are made of.
const (
	nPro, nEn = 32, 64
	nLen      = 12
	nBit      = 16
	nLetter   = 64
)

// Where the weights of each kind of feature begin.
const (
	atPro       = 0
	atEn        = atPro + nPro
	atProEn     = atEn + nEn
	atLen       = atProEn + nPro*nEn
	atLenPro    = atLen + nLen
	atLenEn     = atLenPro + nLen*nPro
	atCount     = atLenEn + nLen*nEn
	atAl        = atCount + nBit*4
	atTaa       = atAl + nBit*2
	atProFirst  = atTaa + nBit*2
	atEnLast    = atProFirst + nPro*nLetter
	atProCount  = atEnLast + nEn*nLetter
	atEnCount   = atProCount + nPro*nBit
	atEnAl      = atEnCount + nEn*nBit
	atEnTaa     = atEnAl + nEn*nBit
	atProSecond = atEnTaa + nEn*nBit
	atEnFirst   = atProSecond + nPro*nLetter
	atEnBefore  = atEnFirst + nEn*nLetter

	atKinds    = atEnBefore + nEn*nLetter
	atProKinds = atKinds + nBit*4
	atEnKinds  = atProKinds + nPro*nBit
	atLast     = atEnKinds + nEn*nBit

	// Features is the number of weights.
	Features = atLast + 4*nEn
	// NumFeatures is the number of features of one cut.
	NumFeatures = 22
)

// Fill writes the features of a cut of norm into f; known is what is known of
// the last letter of norm.
func (m *Model) Fill(f *[NumFeatures]int, norm string, known Last, c Cut) {
	stem := norm[c.From:c.To]
	n := m.Lexicon[stem]
	p, e := int(c.pro), int(c.en)
	size := min(utf8.RuneCountInString(stem), nLen-1)
	r1, w1 := utf8.DecodeRuneInString(stem)
	r2, _ := utf8.DecodeRuneInString(stem[w1:])
	z1, v1 := utf8.DecodeLastRuneInString(stem)
	z2, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-v1])
	first, second, last, before := letter(r1), letter(r2), letter(z1), letter(z2)
	al := 0
	if parts := pros[p].Parts; len(parts) > 0 && parts[len(parts)-1] == "ال" {
		al = 1
	}
	all, withAl, taa, kinds := int(n.All), int(n.Al), int(n.Taa), int(n.Kinds)
	*f = [NumFeatures]int{
		atPro + p,
		atEn + e,
		atProEn + p*nEn + e,
		atLen + size,
		atLenPro + size*nPro + p,
		atLenEn + size*nEn + e,
		atCount + all*4 + bit(p > 0)*2 + bit(e > 0),
		atAl + withAl*2 + al,
		atTaa + taa*2 + bit(ens[e].Taa),
		atProFirst + p*nLetter + first,
		atEnLast + e*nLetter + last,
		atProCount + p*nBit + all,
		atEnCount + e*nBit + all,
		atEnAl + e*nBit + withAl,
		atEnTaa + e*nBit + taa,
		atProSecond + p*nLetter + second,
		atEnFirst + e*nLetter + first,
		atEnBefore + e*nLetter + before,
		atKinds + kinds*4 + bit(p > 0)*2 + bit(e > 0),
		atProKinds + p*nBit + kinds,
		atEnKinds + e*nBit + kinds,
		atLast + int(known)*nEn + e,
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
