package arabic

import "strings"

// Match folds s to the form in which spellings of one word are compared:
// without diacritics, tatweel and bidi controls; alef forms as ا; ى as ي;
// ة as ه; ؤ as و; ئ as ي; digits of every script as ASCII; Latin in lower case.
// When nothing changes, s itself is returned and nothing is allocated.
func Match(s string) string {
	for i, r := range s {
		if f := fold(r); f != r {
			return matchFrom(s, i)
		}
	}
	return s
}

func matchFrom(s string, i int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for _, r := range s[i:] {
		if f := fold(r); f >= 0 {
			b.WriteRune(f)
		}
	}
	return b.String()
}

// fold gives the match form of one rune, -1 where it is left out.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r >= 'ً' && r <= 'ٟ', r == 'ٰ', r == 'ـ',
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2066 && r <= 0x2069, r == 0xFEFF:
		return -1
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ئ', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ؤ':
		return 'و'
	case 'ک':
		return 'ك'
	}
	return r
}
