package wording

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/spelling"
	"tawatur/compare/body"
	"tawatur/compare/claim"
	"tawatur/table"
)

//go:embed data/calls.tsv
var callsTSV string

// calls are the words that stand around the name of a group, by their match form.
type calls struct{ before, after map[string]string }

// callTables is loaded at the first use and never altered after.
var callTables = sync.OnceValues(func() (calls, error) { return parseCalls(callsTSV) })

// parseCalls reads the table.
func parseCalls(s string) (calls, error) {
	c := calls{map[string]string{}, map[string]string{}}
	err := table.Each("calls.tsv", s, 3, func(cells []string) error {
		to := c.before
		switch cells[0] {
		case "after":
			to = c.after
		case "before":
		default:
			return fmt.Errorf("%q is neither before nor after", cells[0])
		}
		for form := range strings.FieldsSeq(cells[2]) {
			to[form] = cells[1]
		}
		return nil
	})
	return c, err
}

// groupRole is the role of groups, apart from each other by their known name.
const groupRole = "group"

// groups finds in each report how it calls the groups that it mentions: the name as
// it stands there, with a word before it ("جماعة") and one behind it ("المسلحة") that
// tell what it is. Names that the tables know for one group are of one part; of the
// spellings and cases of one expression the commonest is given.
func groups(bs []body.Body) (Uses, error) {
	words, err := callTables()
	if err != nil {
		return nil, err
	}
	out := make(Uses, len(bs))
	written := map[key]map[string]int{}
	for _, b := range bs {
		toks := withHeadline(b.Reading, b.Tokens)
		for k := range b.Mentions {
			m := &b.Mentions[k]
			group := known(m)
			if group == "" {
				continue
			}
			surface, stems, span := words.call(toks, m)
			if stems == "" {
				continue
			}
			u := use{part: part{groupRole, group}, text: stems, label: group, span: span, sure: true}
			if id := (key{u.part, stems}); written[id] == nil {
				written[id] = map[string]int{surface: 1}
			} else {
				written[id][surface]++
			}
			out[b.Reading] = append(out[b.Reading], u)
		}
	}
	for _, us := range out {
		for k := range us {
			us[k].text = commonest(written[key{us[k].part, us[k].text}])
		}
	}
	return out, nil
}

// known gives the name under which the tables know the group of a mention, "" for
// none.
func known(m *tawatur.Mention) string {
	if m.Type != tawatur.Group {
		return ""
	}
	for _, name := range [...]string{m.Text, m.Name} {
		if all := spelling.Aliases(spaced(name)); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// call gives the words by which a mention calls a group, as they are written but for
// proclitics, with their stems and where they stand.
func (c calls) call(toks []arabic.Token, m *tawatur.Mention) (surface, stems string, span tawatur.Span) {
	from, _ := slices.BinarySearchFunc(toks, m.Start+1, func(t arabic.Token, at int) int { return t.End - at })
	to := from // a proclitic stands before the mention in its first token
	for to < len(toks) && toks[to].Start < m.End {
		to++
	}
	if from == to {
		return "", "", tawatur.Span{}
	}
	if k := near(toks, from, -1); k >= 0 {
		if _, ok := claim.Bare(c.before, toks[k].Norm); ok {
			from = k
		}
	}
	if k := near(toks, to-1, 1); k >= 0 {
		if _, ok := claim.Bare(c.after, toks[k].Norm); ok && strings.HasPrefix(toks[k].Norm, "ال") {
			to = k + 1
		}
	}
	var words, keys []string
	for _, t := range toks[from:to] {
		if t.Kind == arabic.Punct {
			continue
		}
		for w := range strings.FieldsSeq(spaced(t.Text)) {
			if len(words) == 0 {
				w = bare(w)
			}
			words, keys = append(words, w), append(keys, c.stem(w))
		}
	}
	return strings.Join(words, " "), strings.Join(keys, " "), tawatur.Span{Start: toks[from].Start, End: toks[to-1].End}
}

// near gives the word next to token i in a direction, over a quotation mark or the
// sign of a hashtag; -1 for none.
func near(toks []arabic.Token, i, step int) int {
	for k := i + step; k >= 0 && k < len(toks) && k != i+3*step; k += step {
		if toks[k].Kind == arabic.Word {
			return k
		}
		if !strings.ContainsAny(toks[k].Text, "\"«»“”'#") {
			break
		}
	}
	return -1
}

// stem is what the forms of a word have in common.
func (c calls) stem(word string) string {
	norm := arabic.Match(word)
	for _, table := range [...]map[string]string{c.before, c.after} {
		if s, ok := claim.Bare(table, norm); ok {
			return s
		}
	}
	return arabic.Stem(norm)
}

// spaced parts the words of a hashtag.
func spaced(s string) string { return strings.NewReplacer("#", " ", "_", " ").Replace(s) }

// bare takes the proclitics off a word but for the article.
func bare(word string) string {
	parts := arabic.Segment(word)
	n := 0
	for n < len(parts)-1 && slices.Contains([]string{"و", "ف", "ب", "ك", "ل"}, parts[n]) {
		n++
	}
	if n == 0 {
		return word
	}
	return arabic.Uncut(strings.Join(parts[n:], "+"))
}

// commonest gives the words that were written most often, the first in order of
// equals.
func commonest(written map[string]int) (best string) {
	for s, n := range written {
		if best == "" || n > written[best] || n == written[best] && s < best {
			best = s
		}
	}
	return best
}
