package outlet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tawatur/arabic"
)

// Hit is an outlet's name in a text.
type Hit struct {
	// From and To are the tokens of the name, half open.
	From, To int
	// Head is the token that says what it is ("وكالة" رويترز), From where none does.
	Head int
	// Clitic is how many letters at the front of the first token are clitics:
	// 1 in "لرويترز", 2 in "ولرويترز".
	Clitic int
	Outlet Outlet
}

// Name gives the name as the text has it, without clitics and head word: from
// "لوكالة «رويترز»" it is "رويترز". An article that merged into ل is put back.
func (h Hit) Name(text string, toks []arabic.Token) string {
	start := toks[h.From].Start
	for n := h.Clitic; n > 0 && start < toks[h.From].End; n-- {
		_, w := utf8.DecodeRuneInString(text[start:])
		start += w
	}
	name := text[start:toks[h.To-1].End]
	if h.Clitic > 0 && strings.HasPrefix(name, "ل") && strings.HasSuffix(text[:start], "ل") {
		return "ا" + name
	}
	return name
}

// node is a word of a name; the names that end in it are in ends.
type node struct {
	next map[string]*node
	ends []entry
}

func (n *node) add(words []string, e entry) {
	for _, w := range words {
		if n.next == nil {
			n.next = map[string]*node{}
		}
		if n.next[w] == nil {
			n.next[w] = &node{}
		}
		n = n.next[w]
	}
	n.ends = append(n.ends, e)
}

// FindIn finds the outlets that a text names, in order and without overlap, the
// longest name first. Names are matched on whole words, with the clitics و ف ب
// ك ل in front. A name that is an everyday word as well counts only after a word
// such as "صحيفة", or alone in quotation marks or brackets.
func (r *Registry) FindIn(toks []arabic.Token) []Hit {
	var hits []Hit
	for i := 0; i < len(toks); i++ {
		if toks[i].Kind == arabic.Punct {
			continue
		}
		if h, ok := r.at(toks, i); ok {
			hits = append(hits, h)
			i = h.To - 1
		}
	}
	return hits
}

// at tries the readings of token i, the one with the fewest clitics first.
func (r *Registry) at(toks []arabic.Token, i int) (Hit, bool) {
	norm, cut := toks[i].Norm, 0
	for {
		if h, ok := r.read(toks, i, norm, cut); ok {
			return h, true
		}
		if rest, ok := strings.CutPrefix(norm, "لل"); ok && cut < 2 && len(rest) > 4 {
			if h, ok := r.read(toks, i, "ال"+rest, cut+1); ok {
				return h, true
			}
		}
		c, w := utf8.DecodeRuneInString(norm)
		if cut == 2 || toks[i].Kind != arabic.Word || len(norm) < 6 || !strings.ContainsRune("وفبكل", c) {
			return Hit{}, false
		}
		norm, cut = norm[w:], cut+1
	}
}

// read walks the trie from token i, read as first, and keeps the longest name
// that the words around it allow.
func (r *Registry) read(toks []arabic.Token, i int, first string, cut int) (Hit, bool) {
	n := r.root.next[first]
	var best Hit
	found := false
	for j := i; n != nil; {
		if len(n.ends) > 0 {
			if h, ok := r.settle(toks, i, j+1, n.ends); ok {
				h.Clitic = cut
				best, found = h, true
			}
		}
		if j = following(toks, j); j < 0 {
			break
		}
		n = n.next[toks[j].Norm]
	}
	return best, found
}

// following gives the next token of a name after j: the one that follows, or,
// over a mark that is written within a name ("أ.ف.ب", "العربية.نت"), the one
// after it; -1 where the name cannot go on.
func following(toks []arabic.Token, j int) int {
	k := j + 1
	if k < len(toks) && toks[k].Kind == arabic.Punct {
		tight := toks[j].End == toks[k].Start && k+1 < len(toks) && toks[k].End == toks[k+1].Start
		letter := utf8.RuneCountInString(toks[j].Norm) == 1
		if !strings.Contains(".-_،", toks[k].Text) || !tight && !letter {
			return -1
		}
		k++
	}
	if k >= len(toks) || toks[k].Kind == arabic.Punct {
		return -1
	}
	return k
}

// settle decides which outlet the tokens from..to name, if any.
func (r *Registry) settle(toks []arabic.Token, from, to int, es []entry) (Hit, bool) {
	head, kind, headed := r.headBefore(toks, from)
	if headed {
		es = r.fitting(es, kind)
	} else if !enclosed(toks, from, to) {
		es = uncommon(es)
	}
	i, ok := pick(r.outlets, es, kind)
	if !ok {
		return Hit{}, false
	}
	return Hit{From: from, To: to, Head: head, Outlet: r.outlets[i]}, true
}

func uncommon(es []entry) []entry {
	if !slices.ContainsFunc(es, func(e entry) bool { return e.common }) {
		return es
	}
	var out []entry
	for _, e := range es {
		if !e.common {
			out = append(out, e)
		}
	}
	return out
}

// fitting leaves out everyday words whose outlet is of another kind than the
// word in front says: "موقع المدينة" is a place and no newspaper.
func (r *Registry) fitting(es []entry, kind Kind) []entry {
	var out []entry
	for _, e := range es {
		if !e.common || kind == "" || fits(kind, r.outlets[e.outlet].Kind) {
			out = append(out, e)
		}
	}
	return out
}

func fits(said, is Kind) bool {
	switch said {
	case Paper, Agency:
		return is == said || is == Site
	case Site:
		return is == Site || is == TV
	}
	return is == said
}

// headBefore looks for a word such as "صحيفة" before token from, over an
// opening quotation mark and "أنباء".
func (r *Registry) headBefore(toks []arabic.Token, from int) (int, Kind, bool) {
	i := from - 1
	if i >= 0 && opens(toks[i]) {
		i--
	}
	if i > 0 && (toks[i].Norm == "انباء" || toks[i].Norm == "الانباء") {
		i--
	}
	if i < 0 || toks[i].Kind != arabic.Word {
		return from, "", false
	}
	kind, ok := r.headKind(toks[i].Norm)
	if !ok {
		return from, "", false
	}
	if kind == "-" {
		kind = ""
	}
	return i, kind, true
}

func (r *Registry) headKind(norm string) (Kind, bool) {
	for range 3 {
		if k, ok := r.heads[norm]; ok {
			return k, true
		}
		c, w := utf8.DecodeRuneInString(norm)
		if len(norm) < 6 || !strings.ContainsRune("وفبكل", c) {
			break
		}
		norm = norm[w:]
	}
	return "", false
}

// enclosed reports whether the tokens stand alone in marks of quotation or
// brackets: «الحياة», (بترا).
func enclosed(toks []arabic.Token, from, to int) bool {
	return from > 0 && to < len(toks) && opens(toks[from-1]) && closes(toks[to])
}

func opens(t arabic.Token) bool {
	return t.Kind == arabic.Punct && strings.Contains(`«"“”‹'‘([`, t.Text)
}

func closes(t arabic.Token) bool {
	return t.Kind == arabic.Punct && strings.Contains(`»"”“›'’)]`, t.Text)
}
