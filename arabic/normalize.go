package arabic

import "unicode/utf8"

// Match folds s to the form in which spellings of one word are compared:
// without diacritics, tatweel and bidi controls; alef forms as ا; ى as ي;
// ة as ه; ؤ as و; ئ as ي; digits of every script as ASCII; Latin in lower case;
// presentation forms as the letters they stand for. Match(Match(s)) == Match(s).
// When nothing changes, s itself is returned and nothing is allocated.
func Match(s string) string {
	i := firstFolded(s)
	if i == len(s) {
		return s
	}
	return string(appendMatch(append(make([]byte, 0, len(s)), s[:i]...), s[i:]))
}

// firstFolded is the offset of the first rune that the match form changes,
// len(s) when it changes none.
func firstFolded(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if fold(r) != r || presentation(r) || r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(s)
}

// appendMatch appends the match form of s to dst.
func appendMatch(dst []byte, s string) []byte {
	for _, r := range s {
		if presentation(r) {
			for _, l := range letters(r) {
				if f := fold(l); f >= 0 {
					dst = utf8.AppendRune(dst, f)
				}
			}
		} else if f := fold(r); f >= 0 {
			dst = utf8.AppendRune(dst, f)
		}
	}
	return dst
}
