package arabic

import "unicode/utf8"

// pair gives the two bytes that the rune of the bytes a and b becomes, 0 where
// they are no such rune or it becomes something else.
func (t *profileTable) pair(a, b byte) uint16 {
	if a&0xE0 != 0xC0 || b&0xC0 != 0x80 {
		return 0
	}
	return t.pairs[int(a&0x1F)<<6|int(b&0x3F)]
}

// stays reports whether the rune at i stays as long as it is.
func (t *profileTable) stays(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if a := s[i]; a < utf8.RuneSelf {
		return t.ascii[a] != 0
	}
	return i+1 < len(s) && t.pair(s[i], s[i+1]) != 0
}

// single reports whether the one byte at i is a whole gap, in the place of which
// a space can stand: a rune follows that stays as long as it is.
func (t *profileTable) single(s string, i int) bool {
	return t.joins && t.runes[s[i]] == gap && t.stays(s, i+1)
}

// kept is the length of the beginning of s that is surely its own form.
func (t *profileTable) kept(s string) int {
	i := 0
	for i < len(s) {
		a := s[i]
		if a < utf8.RuneSelf {
			if t.ascii[a] != a && (i == 0 || a != ' ' || !t.single(s, i)) {
				return i
			}
			i++
			continue
		}
		if i+1 == len(s) || t.pair(a, s[i+1]) != uint16(a)|uint16(s[i+1])<<8 {
			return i
		}
		i += 2
	}
	return i
}

// copy writes to out, which is as long as s, the runes at the beginning of s
// that stay as long as they are, and gives their length.
func (t *profileTable) copy(out []byte, s string) int {
	k := 0
	for k < len(s) && k < len(out) {
		a := s[k]
		if a < utf8.RuneSelf {
			f := t.ascii[a]
			if f == 0 {
				if k == 0 || !t.single(s, k) {
					break
				}
				f = ' '
			}
			out[k] = f
			k++
			continue
		}
		if k+1 >= len(s) || k+1 >= len(out) {
			break
		}
		f := t.pair(a, s[k+1])
		if f == 0 {
			break
		}
		out[k], out[k+1] = byte(f), byte(f>>8)
		k += 2
	}
	return k
}

// drops gives the length of the runes of two bytes at the beginning of s that
// are left out.
func (t *profileTable) drops(s string) int {
	k := 0
	for k+1 < len(s) && s[k]&0xE0 == 0xC0 && s[k+1]&0xC0 == 0x80 && t.runes[int(s[k]&0x1F)<<6|int(s[k+1]&0x3F)] == dropped {
		k += 2
	}
	return k
}

// gaps gives the length of the separators of one or two bytes at the beginning
// of s.
func (t *profileTable) gaps(s string) int {
	for k := 0; ; {
		r, n := short(s, k)
		if n == 0 || t.runes[r] != gap {
			return k
		}
		k += n
	}
}
