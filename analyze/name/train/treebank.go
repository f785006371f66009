package main

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"tawatur/analyze/name/internal/tagger"
	"tawatur/analyze/part"
	"tawatur/arabic"
)

// partSentence is a sentence with the part of speech of each of its tokens.
type partSentence struct {
	words []string
	parts []tagger.Tag
}

// piece is a syntactic word of a treebank: a clitic, or what it is written onto.
type piece struct {
	from, to int // bytes of the sentence
	part     part.Part
	weight   int // of the pieces of a token the one of the greatest weight gives its part
}

// readTreebank reads sentences in the format CoNLL-U, whose clitics are words of
// their own, and gives each token the part of speech of its stem.
func readTreebank(f io.Reader) ([]partSentence, error) {
	var out []partSentence
	var text strings.Builder
	var pieces []piece
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		cells := strings.Split(sc.Text(), "\t")
		switch {
		case len(cells) < 10:
			if sc.Text() == "" && len(pieces) > 0 {
				out = append(out, asTokens(text.String(), pieces))
				text.Reset()
				pieces = pieces[:0]
			}
		case strings.ContainsAny(cells[0], "-."): // a range, an empty node
		default:
			p := piece{from: text.Len()}
			p.part, p.weight = partOf(cells[1], cells[3], cells[4], cells[5])
			text.WriteString(cells[1])
			p.to = text.Len()
			pieces = append(pieces, p)
			if !strings.Contains(cells[9], "SpaceAfter=No") {
				text.WriteByte(' ')
			}
		}
	}
	return out, sc.Err()
}

// partOf gives the part of speech of a piece, and its weight in its token.
func partOf(form, upos, xpos, feats string) (part.Part, int) {
	if xpos == "VBC" && strings.Contains(feats, "Aspect=") {
		if strings.Contains(feats, "Aspect=Perf") {
			return part.Perfect, 3
		}
		return part.Imperfect, 3
	}
	switch upos {
	case "NOUN":
		return part.Noun, 3
	case "ADJ":
		return part.Adjective, 3
	case "PROPN":
		return part.Proper, 3
	case "NUM":
		return part.Numeral, 3
	case "VERB", "AUX":
		return part.Perfect, 3
	case "PRON", "DET":
		if len(form) <= len("هما") {
			return part.Pronoun, 0 // written onto a word
		}
		return part.Pronoun, 2
	case "ADP", "CCONJ", "SCONJ", "PART", "ADV":
		return part.Particle, 1
	}
	return part.Other, 0
}

func asTokens(text string, pieces []piece) partSentence {
	var s partSentence
	k := 0
	for _, t := range arabic.Tokens(text) {
		for k < len(pieces) && pieces[k].to <= t.Start {
			k++
		}
		best := piece{weight: -1}
		for j := k; j < len(pieces) && pieces[j].from < t.End; j++ {
			if pieces[j].weight > best.weight {
				best = pieces[j]
			}
		}
		s.words = append(s.words, t.Norm)
		s.parts = append(s.parts, tagger.Tag(best.part))
	}
	return s
}

// withOurMarks gives the sentence with the marks of punctuation that Arabic news has
// in place of those of the treebank, which are English.
func (s partSentence) withOurMarks() partSentence {
	out := partSentence{slices.Clone(s.words), s.parts}
	open := true
	for i, w := range out.words {
		switch w {
		case ",":
			out.words[i] = "،"
		case ";":
			out.words[i] = "؛"
		case "?":
			out.words[i] = "؟"
		case "-":
			out.words[i] = "—"
		case "\"":
			out.words[i] = "»"
			if open {
				out.words[i] = "«"
			}
			open = !open
		}
	}
	return out
}
