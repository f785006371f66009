package web

import (
	"encoding/json"
	"strings"

	"tawatur"
)

// namedText is a part of a capture with the name of its field, "" where it has none.
type namedText struct{ name, text string }

// partsOf gives the fields of a row of JSON in their order, each decoded, and all else
// as one part.
func partsOf(c *tawatur.Capture) []namedText {
	if c.Media == tawatur.MediaJSON {
		if fields, ok := fieldsOf(c.Text); ok {
			return fields
		}
	}
	return []namedText{{text: c.Text}}
}

// fieldsOf reads an object of JSON field by field; what is no string stands as it is
// written. ok is false where the text is no object.
func fieldsOf(object string) (fields []namedText, ok bool) {
	d := json.NewDecoder(strings.NewReader(object))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, false
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, false
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return nil, false
		}
		text := string(value)
		if text != "null" { // which leaves a string as it was
			_ = json.Unmarshal(value, &text)
		}
		fields = append(fields, namedText{name.(string), text})
	}
	_, err := d.Token()
	return fields, err == nil && len(fields) > 0
}

// paragraphsOf gives the lines of a text that have words.
func paragraphsOf(text string) (out []tawatur.Span) {
	start := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if words := strings.TrimSpace(line); words != "" {
			at := start + strings.Index(line, words)
			out = append(out, tawatur.Span{Start: at, End: at + len(words)})
		}
		start += len(line)
	}
	return out
}

// traced is where a paragraph, by its number from 0, stands in a capture.
type traced struct {
	paragraph int
	raw       tawatur.Span
}

// trace finds the paragraphs of a text in what it was cut out of: as they stand, or
// with marks of a page between their words. One is looked for behind the one before it
// first.
func trace(raw, text string, paragraphs []tawatur.Span) (out []traced) {
	behind := 0
	for i, p := range paragraphs {
		words := p.In(text)
		s, ok := find(raw, behind, words)
		if !ok && behind > 0 {
			s, ok = find(raw, 0, words)
		}
		if ok {
			out = append(out, traced{i, s})
			behind = s.End
		}
	}
	return out
}

// find gives the first place, from a byte on, where a paragraph stands.
func find(raw string, from int, paragraph string) (tawatur.Span, bool) {
	if at := strings.Index(raw[from:], paragraph); at >= 0 {
		return tawatur.Span{Start: from + at, End: from + at + len(paragraph)}, true
	}
	return findLoosely(raw, from, strings.Fields(paragraph))
}

// The bounds of a loose search: paragraphs of fewer words could stand anywhere.
const (
	leastWords = 4
	mostTries  = 40  // places where the first word stands
	reach      = 160 // bytes from one word to the next
	mayMiss    = 5   // one word in so many: where the page writes a sign otherwise
)

// findLoosely finds words that follow one another with other things between them.
func findLoosely(raw string, from int, words []string) (tawatur.Span, bool) {
	if len(words) < leastWords {
		return tawatur.Span{}, false
	}
	for range mostTries {
		at := strings.Index(raw[from:], words[0])
		if at < 0 {
			break
		}
		start := from + at
		from = start + len(words[0])
		if end, missed := follow(raw, from, words[1:]); missed*mayMiss <= len(words) {
			return tawatur.Span{Start: start, End: end}, true
		}
	}
	return tawatur.Span{}, false
}

// follow walks from word to word and tells where it ends and how many it missed.
func follow(raw string, at int, words []string) (end, missed int) {
	for _, w := range words {
		i := strings.Index(raw[at:min(at+reach, len(raw))], w)
		if i < 0 {
			missed++
			continue
		}
		at += i + len(w)
	}
	return at, missed
}
