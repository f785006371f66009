package story

import (
	"strings"

	"tawatur/arabic"
)

// openers begin a sentence that tells what went before or what is known anyway,
// as [arabic.Match] writes them; several words are separated by one space.
var openers = [...]string{
	"يذكر ان", "ويذكر ان", "يذكر بان", "يشار الي", "ويشار الي", "الجدير بالذكر", "والجدير بالذكر", "جدير بالذكر",
	"تجدر الاشاره", "وتجدر الاشاره", "يشار ان", "وكان", "وكانت", "وكانوا", "وسبق ان", "سبق ان",
}

// background tells of each token whether it stands in a sentence that one of
// the openers begins.
func background(text string, toks []arabic.Token) func(i int) bool {
	var in bool
	start := 0 // of the sentence, in tokens
	return func(i int) bool {
		if i > 0 && endsSentence(text, toks[i-1], toks[i]) {
			in, start = false, i
		}
		if i == start || toks[start].Kind == arabic.Punct {
			if toks[i].Kind == arabic.Punct && i == start {
				start++
				return false
			}
			in = opens(toks[i:])
		}
		return in
	}
}

// endsSentence reports whether a sentence ends between two neighbouring tokens.
func endsSentence(text string, a, b arabic.Token) bool {
	return a.Kind == arabic.Punct && strings.ContainsAny(a.Text, ".!؟?") || strings.Contains(text[a.End:b.Start], "\n")
}

func opens(toks []arabic.Token) bool {
	for _, o := range openers {
		one, two, _ := strings.Cut(o, " ")
		if toks[0].Norm == one && (two == "" || len(toks) > 1 && toks[1].Norm == two) {
			return true
		}
	}
	return false
}
