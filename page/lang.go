package page

import (
	"fmt"
	"strings"
	"unicode"

	"tawatur/arabic"
)

// languages knows what tells the languages in Arabic script apart: letters
// that one has and Arabic has not, and frequent words.
type languages struct {
	tags    []string
	letters [256]uint8 // of the block U+0600 to U+06FF: a bit for each language
	words   map[string]uint8
}

func (ls *languages) add(f []string) error {
	if len(ls.tags) == 8 {
		return fmt.Errorf("there is no room for a ninth language")
	}
	bit := uint8(1) << len(ls.tags)
	ls.tags = append(ls.tags, f[0])
	for _, r := range f[1] {
		if r < 0x600 || r > 0x6FF {
			return fmt.Errorf("%q is no letter of the Arabic block", r)
		}
		ls.letters[r-0x600] |= bit
	}
	if ls.words == nil {
		ls.words = map[string]uint8{}
	}
	for w := range strings.FieldsSeq(f[2]) {
		ls.words[w] |= bit
	}
	return nil
}

const (
	langPrefix = 3000   // bytes of a text that its language is judged by
	langMost   = 60_000 // as much, where those are mostly in other letters
	fewLetters = 60     // under which frequent words prove nothing
	muchArabic = 400    // letters that make a text Arabic, whatever stands beside them
)

// of tells the language of text as a BCP 47 tag: "ar", "fa", "ur", "ckb", "en"
// for what is in Latin letters and reads as English, "und" for all else. Text
// in Arabic script that shows no language's marks counts as Arabic.
func (ls *languages) of(text string) string {
	short, cut := firstBytes(text, langPrefix)
	tag := ls.judge(short)
	if cut && (tag == "und" || tag == "en") {
		short, _ = firstBytes(text, langMost)
		return ls.judge(short)
	}
	return tag
}

func (ls *languages) judge(text string) string {
	arab, other := 0, 0
	var own [8]int
	for _, r := range text {
		switch {
		case r >= 0x600 && r <= 0x6FF:
			if unicode.IsLetter(r) {
				arab++
				count(&own, ls.letters[r-0x600])
			}
		case unicode.IsLetter(r):
			other++
		}
	}
	if arab <= other && arab < muchArabic {
		if isEnglish(text) {
			return "en"
		}
		return "und"
	}
	return ls.arabicScript(text, arab, own)
}

// arabicScript weighs the letters and frequent words of each language.
func (ls *languages) arabicScript(text string, letters int, own [8]int) string {
	var frequent [8]int
	words := 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		words++
		count(&frequent, ls.words[w])
	}
	best, top := "ar", 0.0
	for i, tag := range ls.tags {
		score := float64(own[i]) / float64(max(letters, 1))
		if letters >= fewLetters {
			score += 2 * float64(frequent[i]) / float64(max(words, 1))
		}
		if tag == "ar" {
			score = score*1.2 + 0.02
		}
		if score > top {
			best, top = tag, score
		}
	}
	return best
}

// count adds one for each bit of mask.
func count(to *[8]int, mask uint8) {
	for i := 0; mask != 0; i++ {
		to[i] += int(mask & 1)
		mask >>= 1
	}
}

// isEnglish reports whether text has the small words of English.
func isEnglish(text string) bool {
	small, n := 0, 0
	for w := range strings.FieldsSeq(arabic.Match(text)) {
		n++
		switch w {
		case "the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "said", "a":
			small++
		}
	}
	return small*8 > n
}
