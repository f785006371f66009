package ingest

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// decoded is bytes as text.
type decoded struct {
	text    string // always valid UTF-8
	charset string // IANA name; "" where no encoding explains the bytes
	bad     int    // bytes that stand as U+FFFD in the text
}

// decode turns raw into text; stated is the Content-Type that a host sent with
// it, or "". The encoding is told, in this order, by a byte order mark, by the
// NUL bytes of UTF-16, by being valid UTF-8, by the host, by the meta tag of a
// page, and by what the bytes look like.
func decode(raw []byte, isHTML bool, stated string) decoded {
	if order := utf16Order(raw[:min(len(raw), prefixSize)]); order != "" {
		return decoded{text: decodeUTF16(raw, order), charset: order}
	}
	if s := strings.TrimPrefix(string(raw), "\ufeff"); utf8.ValidString(s) {
		return decoded{text: s, charset: "utf-8"}
	}
	if isHTML || stated != "" {
		if d, ok := decodeByMeta(raw, cmp.Or(stated, "text/html")); ok {
			return d
		}
	}
	if d, ok := decodeDamaged(raw); ok {
		return d
	}
	return decodeByLooks(raw)
}

// decodeByMeta follows the encoding that a page or its host states, where it
// can be true.
func decodeByMeta(raw []byte, stated string) (decoded, bool) {
	enc, name, sure := charset.DetermineEncoding(raw[:min(len(raw), 4096)], stated)
	if !sure && name == "windows-1252" || name == "utf-8" {
		return decoded{}, false // the standard's last resort, or a lie
	}
	return decodeWith(enc, name, raw)
}

func decodeWith(enc encoding.Encoding, name string, raw []byte) (decoded, bool) {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return decoded{}, false
	}
	text := strings.ToValidUTF8(string(out), "\uFFFD")
	return decoded{text: text, charset: name, bad: strings.Count(text, "\uFFFD")}, true
}

// decodeDamaged takes raw for UTF-8 in which few bytes were lost: at most one
// in twenty of the letters beyond ASCII.
func decodeDamaged(raw []byte) (decoded, bool) {
	good, bad := 0, 0
	for rest := raw; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		rest = rest[n:]
	}
	if good < 20*bad {
		return decoded{}, false
	}
	return decoded{text: replaceEach(raw), charset: "utf-8", bad: bad}, true
}

// replaceEach puts U+FFFD in the place of each bad byte.
func replaceEach(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + 16)
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		b.WriteRune(r)
		raw = raw[n:]
	}
	return strings.TrimPrefix(b.String(), "\ufeff")
}

// decodeByLooks decides by the bytes themselves: first between the two Arabic
// encodings, then by the statistics of chardet over a prefix.
func decodeByLooks(raw []byte) decoded {
	prefix := raw[:min(len(raw), prefixSize)]
	if enc, name := arabicByLooks(prefix); enc != nil {
		d, _ := decodeWith(enc, name, raw)
		return d
	}
	best, err := chardet.NewTextDetector().DetectBest(prefix)
	if err != nil || best.Confidence < 40 {
		return decoded{}
	}
	enc, err := htmlindex.Get(best.Charset)
	if err != nil {
		return decoded{}
	}
	d, ok := decodeWith(enc, strings.ToLower(best.Charset), raw)
	if !ok || d.bad*20 > len(raw) {
		return decoded{}
	}
	return d
}

// arabicByLooks tells windows-1256 from ISO-8859-6, or gives nil where the
// bytes read as Arabic in neither.
func arabicByLooks(prefix []byte) (encoding.Encoding, string) {
	win := arabicScore(charmap.Windows1256, prefix)
	iso := arabicScore(charmap.ISO8859_6, prefix)
	switch {
	case max(win, iso) < 0.6:
		return nil, ""
	case iso > win:
		return charmap.ISO8859_6, "iso-8859-6"
	}
	return charmap.Windows1256, "windows-1256"
}
