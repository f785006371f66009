package standing

import (
	_ "embed"
	"strings"
	"sync"

	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/voices.tsv
var voicesTSV string

// voice is a class of words of data/voices.tsv.
type voice string

// The classes.
const (
	hadOf     voice = "had"
	headOf    voice = "head"
	insideOf  voice = "inside"
	mannerOf  voice = "manner"
	mediaOf   voice = "media"
	mediumOf  voice = "medium"
	between   voice = "of"
	nearOf    voice = "near"
	noneOf    voice = "none"
	official  voice = "official"
	organOf   voice = "organ"
	paperOf   voice = "paper"
	realmOf   voice = "realm"
	signOf    voice = "sign"
	speakerOf voice = "speaker"
	tailOf    voice = "tail"
	vagueOf   voice = "vague"
)

// entry is a word of a class.
type entry struct {
	class voice
	word  string // one or two, in match form, without article
}

// voiceTable gives the body of each entry, "" where it tells none. It is loaded
// at the first use and never altered after.
var voiceTable = sync.OnceValues(func() (map[entry]string, error) { return parseVoices(voicesTSV) })

func parseVoices(s string) (map[entry]string, error) {
	out := map[entry]string{}
	err := table.Each("voices.tsv", s, 3, func(f []string) error {
		body := f[2]
		if body == "-" {
			body = ""
		}
		out[entry{voice(f[0]), arabic.Match(f[1])}] = body
		return nil
	})
	return out, err
}

// bare is a word in match form without its article.
func bare(norm string) string { return strings.TrimPrefix(norm, "ال") }

// is reports whether toks begin with a word of a class, one or two tokens long,
// and which body that tells.
func (n *Names) is(c voice, toks []arabic.Token) (body string, long int, ok bool) {
	if len(toks) == 0 {
		return "", 0, false
	}
	word := bare(toks[0].Norm)
	if len(toks) > 1 {
		if body, ok = n.voices[entry{c, word + " " + bare(toks[1].Norm)}]; ok {
			return body, 2, true
		}
	}
	body, ok = n.voices[entry{c, word}]
	return body, 1, ok
}

// owner tells whose word it is that a name stands for: the body of a document
// ("تقرير لوزارة الصحة"), of a spokesman ("المتحدث باسم الجيش") or of an office ("وزير
// الصحة"), or the body that an unnamed source sits in ("مصدر في وزارة الدفاع"). class
// says which of these it is; it is "" for a name that stands for itself. body is ""
// where only a state is named ("الرئيس التركي").
func (n *Names) owner(name string) (body string, class voice) {
	toks := arabic.Tokens(name)
	for _, c := range [...]voice{paperOf, speakerOf, headOf, insideOf} {
		over, long, ok := n.is(c, toks)
		if !ok {
			continue
		}
		if rest := n.after(c, toks[long:]); len(rest) > 0 {
			body = withoutLam(name, rest)
			if _, words := n.words(body); len(words) == 0 && over == "" {
				return "", c
			}
			return strings.TrimSpace(over + " " + body), c
		}
	}
	return "", ""
}

// after is the words of a name behind its first, without what only leads on to
// the body: "صادر عن", "الرسمي باسم", "في".
func (n *Names) after(c voice, toks []arabic.Token) []arabic.Token {
	for len(toks) > 0 {
		_, _, leads := n.is(between, toks[:1])
		_, _, near := n.is(nearOf, toks[:1])
		switch {
		case leads && (c == paperOf || c == speakerOf), near && c == insideOf:
		case c != paperOf && c != headOf && (toks[0].Norm == "باسم" || toks[0].Norm == "في" || toks[0].Norm == "من"):
		default:
			return toks
		}
		toks = toks[1:]
	}
	return nil
}

// withoutLam writes the words of a name from the first of toks on, without a
// preposition written onto it: "الجيش" of "للجيش".
func withoutLam(name string, toks []arabic.Token) string {
	first, rest := toks[0], name[toks[0].End:]
	c := arabic.Split(first.Norm)
	if len(c.Pro) == 0 || c.Pro[0] != "ل" {
		return name[first.Start:]
	}
	if len(c.Pro) > 1 && c.Pro[1] == "ال" {
		return "ال" + c.Stem + c.En + rest
	}
	return c.Stem + c.En + rest
}
