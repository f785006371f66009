package name

import (
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/analyze/part"
	"tawatur/arabic"
)

// Read finds the mentions as Find does, and tells the part of speech of each
// token.
func (t *Tables) Read(text string, sents []tawatur.Span, toks []arabic.Token) ([]tawatur.Mention, []part.Part) {
	ms, rows := t.read(text, sents, toks)
	return ms, t.parts(rows, sents, toks)
}

// parts tells the parts of speech of the tokens, of which the rows are the views,
// a row a sentence.
func (t *Tables) parts(rows []tagger.Row, sents []tawatur.Span, toks []arabic.Token) []part.Part {
	out := make([]part.Part, len(toks))
	tags := t.tagger.Parts(rows)
	k := 0
	for i, s := range sents {
		for k < len(toks) && toks[k].Start < s.Start {
			k++
		}
		for j, g := range tags[i] {
			if out[k] = part.Part(g); out[k] == part.Perfect && rows[i].Rare(j) && !inflected(toks[k].Norm) {
				out[k] = part.Proper
			}
			k++
		}
	}
	return out
}

// inflected reports whether a word in match form bears an ending of verbs in the
// perfect. One that is rare and bears none is rather a foreign name.
func inflected(norm string) bool {
	for _, s := range [...]string{"ت", "وا", "ه", "ها", "نا", "هم"} {
		if rest, ok := strings.CutSuffix(norm, s); ok && len(rest) >= len("كتب") {
			return true
		}
	}
	return false
}
