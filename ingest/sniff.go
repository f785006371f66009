package ingest

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"
	"unicode/utf8"
)

// kind is what a stream holds, as told by its first bytes.
type kind struct {
	id kindID
	// word and hint are for the message about what cannot be read.
	word, hint string
}

type kindID uint8

const (
	kindUnsupported kindID = iota
	kindEmpty
	kindGzip
	kindZip
	kindRows // JSON, a line each
	kindJSON // JSON values: one object, or an array
	kindHTML
	kindText
	kindBinary
	kindWARC
	kindMHTML
	kindChat
	kindTable
	kindMail
	kindPDF
	kindPicture
)

// sniff tells the kind of a stream by its first bytes; the name decides only
// between the forms of JSON.
func sniff(name string, head []byte) kind {
	if k, ok := magic(head); ok {
		return k
	}
	whole := len(head) < prefixSize
	if order := utf16Order(head); order != "" {
		head = []byte(decodeUTF16(head, order))
	} else if looksBinary(head) {
		return kind{id: kindBinary}
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch ext := extension(name); {
	case len(text) == 0 && whole:
		return kind{id: kindEmpty}
	case len(text) == 0:
		return kind{id: kindText}
	case ext == ".jsonl" || ext == ".ndjson":
		return kind{id: kindRows}
	case looksLikeChat(text):
		return kind{id: kindChat}
	case looksLikeTable(ext):
		return kind{id: kindTable}
	case looksLikeJSON(text, ext):
		return kind{id: jsonForm(text, whole)}
	case looksLikeMHTML(text):
		return kind{id: kindMHTML}
	case looksLikeMail(text, ext):
		return kind{id: kindMail}
	case looksLikeFeed(text):
		return kind{word: "a news feed (RSS or Atom)", hint: "give the pages that it links to"}
	case looksLikeHTML(text, ext):
		return kind{id: kindHTML}
	}
	return kind{id: kindText}
}

// magic knows the kinds that begin with fixed bytes.
func magic(head []byte) (kind, bool) {
	const unpack = "unpack it and give the files"
	for _, m := range []struct {
		at    int
		bytes string
		kind
	}{
		{0, "\x1f\x8b", kind{id: kindGzip}},
		{0, "PK\x03\x04", kind{id: kindZip}},
		{0, "PK\x05\x06", kind{id: kindZip}},
		{0, "%PDF-", kind{id: kindPDF}},
		{0, "\x89PNG", kind{id: kindPicture}},
		{0, "\xff\xd8\xff", kind{id: kindPicture}},
		{0, "GIF8", kind{id: kindPicture}},
		{0, "II*\x00", kind{id: kindPicture}},
		{0, "MM\x00*", kind{id: kindPicture}},
		{8, "WEBP", kind{id: kindPicture}},
		{0, "ID3", kind{word: "a sound recording", hint: "give its written text"}},
		{0, "OggS", kind{word: "a recording", hint: "give its written text"}},
		{4, "ftyp", kind{word: "a film or sound recording", hint: "give its written text"}},
		{257, "ustar", kind{word: "a tar archive", hint: unpack}},
		{0, "BZh", kind{word: "a bzip2 archive", hint: unpack}},
		{0, "\xfd7zXZ", kind{word: "an xz archive", hint: unpack}},
		{0, "\x28\xb5\x2f\xfd", kind{word: "a zstd archive", hint: unpack}},
		{0, "7z\xbc\xaf\x27\x1c", kind{word: "a 7z archive", hint: unpack}},
		{0, "Rar!", kind{word: "a rar archive", hint: unpack}},
		{0, "\xd0\xcf\x11\xe0", kind{word: "an office document", hint: "save it as text or HTML and give that"}},
		{0, "{\\rtf", kind{word: "an RTF document", hint: "save it as text or HTML and give that"}},
		{0, "SQLite format 3", kind{word: "a database", hint: "export its reports as JSON lines"}},
		{0, "WARC/", kind{id: kindWARC}},
	} {
		if len(head) >= m.at && bytes.HasPrefix(head[m.at:], []byte(m.bytes)) {
			return m.kind, true
		}
	}
	return kind{}, false
}

// looksBinary reports whether head holds NUL or many control characters.
func looksBinary(head []byte) bool {
	control := 0
	for _, c := range head {
		switch {
		case c == 0:
			return true
		case c < 0x20 && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b\x1e", rune(c)), c == 0x7f:
			control++
		}
	}
	return control*50 > len(head)
}

// extension gives the end of a name in lower case, under ".gz".
func extension(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return path.Ext(name)
}

// looksLikeJSON reports whether text begins as an object or a list of objects.
func looksLikeJSON(text []byte, ext string) bool {
	if text[0] != '{' && text[0] != '[' {
		return ext == ".json"
	}
	if ext == ".json" {
		return true
	}
	rest := bytes.TrimSpace(text[1:])
	if len(rest) == 0 {
		return false
	}
	return text[0] == '{' && (rest[0] == '"' || rest[0] == '}') ||
		text[0] == '[' && (rest[0] == '{' || rest[0] == ']')
}

// jsonForm tells lines of JSON from one object or an array.
func jsonForm(text []byte, whole bool) kindID {
	line, rest, more := bytes.Cut(text, []byte("\n"))
	if !more || text[0] != '{' || whole && len(bytes.TrimSpace(rest)) == 0 || !json.Valid(line) {
		return kindJSON
	}
	return kindRows
}

func looksLikeFeed(text []byte) bool {
	start := strings.ToLower(string(text[:min(len(text), 600)]))
	return strings.HasPrefix(start, "<") &&
		(strings.Contains(start, "<rss") || strings.Contains(start, "<feed") || strings.Contains(start, "<rdf:rdf"))
}

// looksLikeHTML reports whether text is a page: a tag of a page near its
// beginning, or any tag in a file that says it is one.
func looksLikeHTML(text []byte, ext string) bool {
	start := strings.ToLower(string(text[:min(len(text), 4096)]))
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<body", "<meta ", "<article", "<title>"} {
		if strings.Contains(start, tag) {
			return true
		}
	}
	switch ext {
	case ".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".php":
		return strings.Contains(start, "<")
	}
	return start[0] == '<' && strings.Contains(start, "</") && utf8.ValidString(start[:1])
}
