package arabic

import "golang.org/x/text/unicode/norm"

// drop marks a rune that the match form leaves out.
const drop = -1

// folds holds the match form of every rune that takes at most two bytes, where
// nearly all of a text lies; dropped where the rune is left out. The match form
// of such a rune takes at most two bytes as well.
var folds = func() (t [0x800]uint16) {
	for r := range t {
		t[r] = uint16(fold(rune(r))) // drop becomes dropped
	}
	return t
}()

// dropped and gap stand in tables of folds for what is left out, and for what
// parts words.
const (
	dropped = 0xFFFF
	gap     = 0xFFFE
)

// short reads the rune at i where it takes one or two bytes; n is 0 where it
// takes more or is broken, and at the end.
func short(s string, i int) (r rune, n int) {
	if i >= len(s) {
		return 0, 0
	}
	a := s[i]
	if a < 0x80 {
		return rune(a), 1
	}
	if i+1 < len(s) && a >= 0xC2 && a < 0xE0 && s[i+1]&0xC0 == 0x80 {
		return rune(a&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return 0, 0
}

// fold gives the match form of one rune, drop where it is left out.
// Presentation forms, which may stand for several letters, are not its matter.
func fold(r rune) rune {
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	if r >= 0x600 && r < 0x700 {
		return foldArabic(r)
	}
	if control(r) || r >= 0x8CA && r <= 0x8FF && r != 0x8E2 {
		return drop
	}
	return r
}

// foldArabic is fold for the block of the Arabic script.
func foldArabic(r rune) rune {
	switch {
	case r >= 'ء' && r <= 'غ':
		switch r {
		case 'أ', 'إ', 'آ':
			return 'ا'
		case 'ؤ':
			return 'و'
		case 'ئ':
			return 'ي'
		case 'ة':
			return 'ه'
		}
		return r
	case r >= 'ف' && r <= 'و':
		return r
	case r == 'ى':
		return 'ي'
	case diacritic(r), r == 'ـ', r == 0x61C:
		return drop
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	}
	return foldLetter(r)
}

// foldLetter is fold for the letters that keyboards of other languages have in
// place of those of Arabic.
func foldLetter(r rune) rune {
	switch r {
	case 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		return 'ا'
	case 'ٶ':
		return 'و'
	case 'ی', 'ې', 'ے', 'ٸ', 'ۍ':
		return 'ي'
	case 'ک', 'ڪ':
		return 'ك'
	case 'ہ', 'ە', 'ۀ', 'ۂ', 'ۃ', 'ھ':
		return 'ه'
	}
	return r
}

// diacritic reports whether r is a vowel sign or a mark of Koranic reading.
func diacritic(r rune) bool {
	return r >= 'ً' && r <= 'ٟ' || r == 'ٰ' || r >= 0x610 && r <= 0x61A ||
		r >= 0x6D6 && r <= 0x6DC || r >= 0x6DF && r <= 0x6E4 ||
		r == 0x6E7 || r == 0x6E8 || r >= 0x6EA && r <= 0x6ED
}

// control reports whether r only steers how text is joined or directed:
// zero-width characters, bidi marks and embeddings, the byte order mark.
func control(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E ||
		r >= 0x2060 && r <= 0x2069 || r == 0xFEFF || r == 0x61C || r == 0xAD
}

// presentation reports whether r is a letter, or several, in the shape it takes
// at one place of a word, as old encodings and PDF files hold them.
func presentation(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF && r != 0xFD3E && r != 0xFD3F ||
		r >= 0xFE70 && r <= 0xFEFC
}

// letters gives what a presentation form stands for, worked out anew. The space that carries
// a lone vowel sign is left out.
func letters(r rune) string {
	s := norm.NFKC.String(string(r))
	if r >= 0xFE70 && s[0] == ' ' || r >= 0xFC5E && r <= 0xFC63 {
		return s[1:]
	}
	return s
}
