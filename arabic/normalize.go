package arabic

import "unicode/utf8"

// Normalize gives s in the form of a profile, with the way back. What is
// normalised once does not change when it is normalised again. Bytes that are
// not UTF-8 become the replacement character.
func Normalize(s string, p Profile) Mapped {
	p = min(p, OCR)
	t, kept := &tables[p], 0
	if p != OCR { // whose blur may change what the table keeps
		kept = t.kept(s)
	}
	if kept == len(s) {
		return Mapped{Text: s, orig: s}
	}
	m := mapper{next: -1, gap: -1}
	m.begin(s, kept, t)
	for i := kept; i < len(s); {
		if i = m.run(s, i, t); i < len(s) {
			i = m.other(s, i, p, t)
		}
	}
	if p == OCR {
		blur(m.buf)
	}
	return Mapped{Text: string(m.buf), orig: s, pieces: m.pieces}
}

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
		r, n := short(s, i)
		if n > 0 {
			if rune(folds[r]) != r {
				return i
			}
			i += n
			continue
		}
		if r, n = utf8.DecodeRuneInString(s[i:]); changes(r, n) {
			return i
		}
		i += n
	}
	return len(s)
}

// changes reports whether a rune of n bytes, more than two or broken, is not
// its own match form.
func changes(r rune, n int) bool {
	return fold(r) != r || presentation(r) || r == utf8.RuneError && n == 1
}

// appendMatch appends the match form of s to dst.
func appendMatch(dst []byte, s string) []byte { return MatchProfile.append(dst, s) }

// append appends the form of s to dst; p is not Search.
func (p Profile) append(dst []byte, s string) []byte {
	t := &tables[p].runes
	for i := 0; i < len(s); {
		r, n := short(s, i)
		if n == 0 {
			r, n = utf8.DecodeRuneInString(s[i:])
			i += n
			dst = p.appendLong(dst, r)
			continue
		}
		i += n
		if f := t[r]; f < utf8.RuneSelf {
			dst = append(dst, byte(f))
		} else if f != dropped {
			dst = append(dst, 0xC0|byte(f>>6), 0x80|byte(f&0x3F))
		}
	}
	return dst
}
