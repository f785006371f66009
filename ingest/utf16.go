package ingest

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

const (
	littleEndian = "utf-16le"
	bigEndian    = "utf-16be"
)

// utf16Order tells whether head is UTF-16 and in which order, or "". Without a
// mark it goes by the upper bytes: in Arabic text they are hardly anything but
// 00 (space, digits, punctuation) and 06 (letters), and both occur.
func utf16Order(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return littleEndian
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return bigEndian
	case len(head) < 4 || bytes.IndexByte(head, 0) < 0:
		return ""
	case upperBytes(head, 1) && !upperBytes(head, 0):
		return littleEndian
	case upperBytes(head, 0) && !upperBytes(head, 1):
		return bigEndian
	}
	return ""
}

// upperBytes reports whether the bytes at the places of one parity are the
// upper halves of letters and spaces.
func upperBytes(head []byte, parity int) bool {
	n, zero, known := 0, 0, 0
	for i := parity; i < len(head); i += 2 {
		n++
		switch head[i] {
		case 0x00:
			zero++
			known++
		case 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE:
			known++
		}
	}
	lower := 0 // NUL as a lower byte is all but unknown
	for i := 1 - parity; i < len(head); i += 2 {
		if head[i] == 0 {
			lower++
		}
	}
	return zero*100 >= n*3 && known*100 >= n*97 && lower*50 <= n
}

func utf16Encoding(order string) encoding.Encoding {
	e := unicode.LittleEndian
	if order == bigEndian {
		e = unicode.BigEndian
	}
	return unicode.UTF16(e, unicode.UseBOM)
}

// decodeUTF16 decodes raw; what is no character becomes U+FFFD.
func decodeUTF16(raw []byte, order string) string {
	out, _ := utf16Encoding(order).NewDecoder().Bytes(raw)
	return strings.TrimPrefix(strings.ToValidUTF8(string(out), "\uFFFD"), "\ufeff")
}
