package tawatur

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Media names the kind of bytes in a capture.
type Media string

// The kinds of capture that are read.
const (
	MediaText Media = "text/plain"
	MediaHTML Media = "text/html"
	MediaJSON Media = "application/json" // one row of JSON lines, or a message of a chat
	MediaCSV  Media = "text/csv"         // one row of a table
	MediaMail Media = "message/rfc822"
	MediaPDF  Media = "application/pdf"
	// MediaScan is the picture of a printed page, of any format.
	MediaScan Media = "image"
)

// Capture is the bytes as they were read, and where from. It is never altered.
type Capture struct {
	// Name says where the bytes came from, in a form a person can find again:
	// "dir/a.txt", "day.jsonl.gz:17" (line 17), "box.zip!inner/a.html", "-",
	// "https://news.example/1".
	Name string
	// URL is the address that the bytes came from, after redirects; "" for what
	// did not come from the web.
	URL string
	// Asked is the address that was asked for, which may have led to URL.
	Asked string
	// ETag and LastModified are what the host gave to ask again with.
	ETag, LastModified string
	// Digest is the SHA-256 of Raw in lower-case hexadecimal.
	Digest string
	Media  Media
	// Charset is the encoding that Raw was read in, by its IANA name.
	Charset string
	Raw     []byte
	// Text is Raw decoded to valid UTF-8.
	Text string
	// Headlines are the lines of Text that are set in large letters, where the
	// layout of a printed page tells; empty for most kinds.
	Headlines []Span
	// OCR is how sure the program for OCR was of its words in the mean, from 0 to
	// 1; 0 for text that was not read by one.
	OCR float64
	// MadeAt is when the file says that it was made; the zero time for most kinds.
	MadeAt time.Time
	// FetchedAt is when the web gave the bytes, where that is known: now for a
	// page that was asked for, long ago for one out of an archive.
	FetchedAt time.Time
	ReadAt    time.Time
}

// Digest returns the SHA-256 of raw in lower-case hexadecimal.
func Digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
