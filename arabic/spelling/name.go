package spelling

import (
	"strings"
	"unicode/utf8"
)

// maxWords and maxLetters bound the work on one name: what stands behind is not
// looked at.
const (
	maxWords   = 12
	maxLetters = 24
)

// Name is a name ready for comparing.
type Name struct {
	words []word
	match string // the words in match form, particles in their one form
	known int32  // the number of the place, body or group that it is a name of
}

// word is one word of a name.
type word struct {
	text     string   // match form
	letters  []letter // without ال
	whole    []letter // with ال, nil where there is none
	weight   int
	settled  int32 // its number where its spelling is settled
	particle bool
	optional bool   // a particle that some spellings leave out
	native   bool   // has a letter that transliterations hardly use
	place    int32  // the number of the place that it names
	nisba    bool   // it is the adjective of that place
	common   string // the stem of an everyday word
}

// Parse makes a name ready for comparing. Titles are taken for parts of it:
// leave them out before.
func Parse(name string) Name {
	r := tables()
	texts := joinServants(matched(name))
	if len(texts) > maxWords {
		texts = texts[:maxWords]
	}
	n := Name{words: make([]word, 0, len(texts))}
	room := make([]letter, 0, len(name))
	for i, t := range texts {
		w := word{text: t}
		if form, ok := r.particles[t]; ok && i+1 < len(texts) {
			w.text, w.particle, w.optional = form, true, form != "ابو" && form != "ام"
		}
		w.native = strings.ContainsAny(t, "عحضظ")
		bare := withoutArticle(w.text)
		room, w.letters = take(room, bare)
		if bare != w.text {
			room, w.whole = take(room, w.text)
		}
		w.weight = weight(w.letters)
		w.settled = r.settled[bare]
		w.place, w.nisba = r.place(w.text, bare)
		w.common = r.common(bare)
		texts[i] = w.text
		n.words = append(n.words, w)
	}
	n.match = strings.Join(texts, " ")
	n.known = r.number(n.match)
	return n
}

// take puts the letters of a word behind those in room.
func take(room []letter, text string) (all, of []letter) {
	from := len(room)
	room = appendLetters(room, text)
	of = room[from:len(room):len(room)]
	return room, of[:min(len(of), maxLetters)]
}

// withoutArticle leaves ال out where a word of three letters remains.
func withoutArticle(text string) string {
	if rest, ok := strings.CutPrefix(text, "ال"); ok && utf8.RuneCountInString(rest) >= 3 {
		return rest
	}
	return text
}

// joinServants writes عبد and the name behind it as one word without ال, in
// whichever way they stand: "عبد الرحمن", "عبدالرحمن".
func joinServants(words []string) []string {
	const servant = "عبد"
	out := words[:0:len(words)]
	for i := 0; i < len(words); i++ {
		w := words[i]
		switch rest, ok := strings.CutPrefix(w, servant); {
		case !ok:
		case rest == "" && i+1 < len(words):
			i++
			w = servant + strings.TrimPrefix(words[i], "ال")
		case strings.HasPrefix(rest, "ال") && utf8.RuneCountInString(rest) > 3:
			w = servant + strings.TrimPrefix(rest, "ال")
		}
		out = append(out, w)
	}
	return out
}
