package api

import (
	"encoding/base64"
	"encoding/hex"
	"path"
	"strings"
	"unicode"

	"tawatur"
)

// longestName is the most bytes of a file's name, which file systems bound at 255.
const longestName = 120

// endings are those of files by what they hold.
var endings = map[tawatur.Media]string{tawatur.MediaText: ".txt", tawatur.MediaHTML: ".html", tawatur.MediaJSON: ".json"}

// fileName names the file in which a capture is kept: by the last part of where it was
// read from, with the line of it, and an ending that tells what it holds.
func fileName(c *tawatur.Capture) string {
	base := path.Base(strings.ReplaceAll(c.Name, `\`, "/"))
	name := strings.Map(inFileName, base)
	ending := endings[c.Media]
	name = strings.TrimSuffix(strings.Trim(name, ". "), ending)
	for len(name) > longestName {
		runes := []rune(name)
		name = string(runes[:len(runes)-1])
	}
	if name == "" {
		name = c.Digest[:min(len(c.Digest), 12)]
	}
	return name + ending
}

// inFileName keeps what every file system takes.
func inFileName(r rune) rune {
	if strings.ContainsRune(`<>:"/\|?*`, r) {
		return '-'
	}
	if !unicode.IsPrint(r) {
		return -1
	}
	return r
}

// reprDigest writes a digest in hexadecimal as RFC 9530 has it.
func reprDigest(digest string) string {
	sum, err := hex.DecodeString(digest)
	if err != nil {
		return "" // cannot happen: the archive has no other
	}
	return "sha-256=:" + base64.StdEncoding.EncodeToString(sum) + ":"
}
