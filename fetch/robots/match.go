package robots

import "strings"

const upperHex = "0123456789ABCDEF"

// normal brings a path or a pattern to one form: characters outside ASCII and
// those that a URL cannot hold are percent-encoded, and what is encoded without
// need is decoded, so that «/أخبار» and "/%d8%a3…" are the same. In a pattern,
// "*" and "$" that were encoded stay so, for bare they mean something else.
func normal(s string, pattern bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if hi, lo := unhex(s[i+1]), unhex(s[i+2]); hi >= 0 && lo >= 0 {
				d := byte(hi<<4 | lo)
				i += 2
				if isUnreserved(d) {
					b.WriteByte(d)
				} else {
					encode(&b, d)
				}
				continue
			}
		}
		switch {
		case c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>':
			encode(&b, c)
		case !pattern && (c == '*' || c == '$'):
			// A bare star in a path is the same as one encoded, which is how a
			// pattern names it.
			encode(&b, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func encode(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(upperHex[c>>4])
	b.WriteByte(upperHex[c&15])
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// isUnreserved follows RFC 3986, section 2.3.
func isUnreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '-' || c == '.' || c == '_' || c == '~'
}

// fits reports whether pattern fits the beginning of path; "*" stands for any
// characters and "$" at the end for the end of the path. Its time is the
// product of the lengths at most.
func fits(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	first, rest, more := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, first) {
		return false
	}
	path = path[len(first):]
	for more {
		var part string
		part, rest, more = strings.Cut(rest, "*")
		if !more && whole {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !whole || path == ""
}
