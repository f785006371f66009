package page

import (
	"slices"
	"strings"

	"tawatur/arabic"
	"tawatur/outlet"
)

// isCredit reports whether s credits agencies without a name: "وكالات".
func (t *Tables) isCredit(s string) bool {
	key := phrase(s)
	return t.credits[key] || t.credits[strings.TrimPrefix(key, "ال")] || t.credits[strings.TrimPrefix(key, "وال")]
}

// addOutlet reads a part that names an outlet: an agency is a credit, under the
// name of the registry; the first other outlet of a header is the publisher.
func (t *Tables) addOutlet(h *header, s string) bool {
	o, ok := t.certain(s)
	switch {
	case !ok:
		return false
	case o.Kind == outlet.Agency:
		h.credits = append(h.credits, o.Name)
	case h.outlet == "":
		h.outlet = o.Name
	default:
		h.credits = append(h.credits, s)
	}
	return true
}

// certain finds the outlet that s names and nothing else.
func (t *Tables) certain(s string) (outlet.Outlet, bool) {
	if o, ok := t.reg.Find(s); ok && o.Kind == outlet.Agency {
		return o, true
	}
	toks := arabic.Tokens(s)
	hits := t.reg.FindIn(toks)
	if len(hits) != 1 || hits[0].Clitic > 0 {
		return outlet.Outlet{}, false
	}
	for i, tok := range toks {
		if tok.Kind != arabic.Punct && (i < hits[0].Head || i >= hits[0].To) && tok.Norm != "للانباء" {
			return outlet.Outlet{}, false
		}
	}
	return hits[0].Outlet, true
}

// inText finds the credit of a whole report in a sentence of it: an outlet
// together with "agencies" ("وفق ما ذكر موقع … والوكالات"), or agencies after a
// word of reporting. The words are given as they stand.
func (t *Tables) inText(text string) []string {
	toks := arabic.Tokens(text)
	for i, tok := range toks {
		if strings.TrimPrefix(tok.Norm, "و") != "الوكالات" && strings.TrimPrefix(tok.Norm, "و") != "وكالات" || i == 0 {
			continue
		}
		generic := strings.TrimPrefix(tok.Text, "و")
		if !strings.HasPrefix(tok.Norm, "وال") && !strings.HasPrefix(tok.Norm, "وو") || !closes(toks, i) {
			continue
		}
		if h, ok := t.endingAt(toks, i); ok {
			return []string{text[toks[h.Head].Start:toks[h.To-1].End][t.cliticBytes(h, toks):], generic}
		}
	}
	return nil
}

// closes reports whether token i is the last of its clause.
func closes(toks []arabic.Token, i int) bool {
	return i+1 >= len(toks) || toks[i+1].Kind == arabic.Punct
}

// endingAt finds an outlet whose name ends before token i, quotation marks aside.
func (t *Tables) endingAt(toks []arabic.Token, i int) (outlet.Hit, bool) {
	from := max(0, i-8)
	hits := t.reg.FindIn(toks[from:i])
	if len(hits) == 0 {
		return outlet.Hit{}, false
	}
	h := hits[len(hits)-1]
	h.From, h.To, h.Head = h.From+from, h.To+from, h.Head+from
	for _, tok := range toks[h.To:i] {
		if tok.Kind != arabic.Punct {
			return outlet.Hit{}, false
		}
	}
	return h, true
}

func (t *Tables) cliticBytes(h outlet.Hit, toks []arabic.Token) int {
	if h.Head != h.From || h.Clitic == 0 {
		return 0
	}
	n := 0
	for i := range toks[h.From].Text {
		if n++; n > h.Clitic {
			return i
		}
	}
	return 0
}

// addCredits joins credits, each once.
func addCredits(to []string, more ...string) []string {
	for _, c := range more {
		if c = trim(c); c != "" && !slices.Contains(to, c) {
			to = append(to, c)
		}
	}
	return to
}
