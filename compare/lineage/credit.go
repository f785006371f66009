package lineage

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/body"
	"tawatur/outlet"
)

const (
	// maxName is the greatest number of words in the name of an agency.
	maxName = 5
	// headTokens and tailTokens are where a text names the agency it is of.
	headTokens = 12
	tailTokens = 6
)

// crediter reads whom reports credit, each report and outlet once. The
// registry may be nil: outlets are then known by their own name only.
type crediter struct {
	reg   *outlet.Registry
	forms map[string][][]string
	canon map[string]string        // of names, what canonical gives
	found map[string]outlet.Outlet // of names, what find gives
	read  map[*tawatur.Reading]*credits
	// tokens are those of the reports that were cut already.
	tokens map[*tawatur.Reading][]arabic.Token
}

// credits is what a report says of where it comes from.
type credits struct {
	head     []arabic.Token // byline, dateline and credits, apart by marks
	text     []arabic.Token
	agencies []string
}

func newCrediter(reg *outlet.Registry) *crediter {
	return &crediter{reg: reg, forms: map[string][][]string{}, canon: map[string]string{}, found: map[string]outlet.Outlet{},
		read: map[*tawatur.Reading]*credits{}, tokens: map[*tawatur.Reading][]arabic.Token{}}
}

func (c *crediter) of(r *tawatur.Reading) *credits {
	if k, ok := c.read[r]; ok {
		return k
	}
	head := strings.Join(append([]string{r.Byline, r.Dateline}, r.Credits...), " | ")
	toks, ok := c.tokens[r]
	if !ok {
		toks = body.Of(r).Tokens
	}
	k := &credits{head: arabic.Tokens(head), text: toks}
	c.read[r] = k
	k.agencies = c.findAgencies(k)
	return k
}

// names reports whether r credits the outlet of this name, and in which words.
func (c *crediter) names(r *tawatur.Reading, name string) (string, bool) {
	if name == "" || c.same(r.Outlet, name) {
		return "", false
	}
	k := c.of(r)
	for _, form := range c.formsOf(name) {
		for i := range k.head {
			if matchAt(k.head, i, form) && (distinct(form) || named(k.head, i)) {
				return words(k.head[i : i+len(form)]), true
			}
		}
		for i := range k.text {
			if !matchAt(k.text, i, form) {
				continue
			}
			end := i + len(form)
			if bracketed(k.text, i, end) || heads(k.text, i, end) && !c.isPlace(r, k.text, i, form) {
				return words(k.text[i:end]), true
			}
			if at, ok := cited(k.text, i); ok && (distinct(form) || named(k.text, i)) {
				return words(k.text[at:end]), true
			}
		}
	}
	return "", false
}

// isPlace reports whether the second part of a dateline, form at token i, is the
// place and no outlet: it is what the page was read to be dated from, or an outlet
// stands before it ("مرساة - القصباء:"). Many newspapers are called like their city.
func (c *crediter) isPlace(r *tawatur.Reading, toks []arabic.Token, i int, form []string) bool {
	if matches(arabic.Tokens(r.Dateline), form) {
		return true
	}
	before := ""
	for j := i - 2; j >= 0 && toks[j].Kind != arabic.Punct; j-- {
		before = strings.TrimSpace(toks[j].Text + " " + before)
	}
	return c.same(r.Outlet, before) || c.find(before).Name != ""
}

// matches reports whether tokens are the folded words of form and nothing else.
func matches(toks []arabic.Token, form []string) bool {
	return len(toks) == len(form) && matchAt(toks, 0, form)
}

// same reports whether two names are of one outlet.
func (c *crediter) same(a, b string) bool {
	return a != "" && c.canonical(a) == c.canonical(b)
}

// canonical gives the registry's name of an outlet, or else its match form.
func (c *crediter) canonical(name string) string {
	if known, ok := c.canon[name]; ok {
		return known
	}
	out := c.find(name).Name
	if out == "" {
		out = arabic.Match(name)
	}
	c.canon[name] = out
	return out
}

// find gives the outlet of a name that the registry knows, or none: reports of
// one happening name the same ones.
func (c *crediter) find(name string) outlet.Outlet {
	o, asked := c.found[name]
	if !asked && c.reg != nil {
		o, _ = c.reg.Find(name)
		c.found[name] = o
	}
	return o
}

// formsOf gives the folded words of the outlet's name and aliases.
func (c *crediter) formsOf(name string) [][]string {
	if f, ok := c.forms[name]; ok {
		return f
	}
	all := []string{name}
	if o := c.find(name); o.Name != "" {
		all = append([]string{o.Name}, o.Aliases...)
	}
	var out [][]string
	for _, s := range all {
		var form []string
		for _, t := range arabic.Tokens(s) {
			form = append(form, t.Norm)
		}
		if len(form) > 0 {
			out = append(out, form)
		}
	}
	c.forms[name] = out
	return out
}

// agencies gives the names of the agencies that the whole of r rests on.
func (c *crediter) agencies(r *tawatur.Reading) []string { return c.of(r).agencies }

// between gives the one agency that two sharers of a text can both have it
// from: the one that both credit, or that one credits and the other, of another
// outlet, credits nobody. Neither is that agency itself.
func (c *crediter) between(a, b *tawatur.Reading) (string, bool) {
	other := func(name string) bool { return !c.same(a.Outlet, name) && !c.same(b.Outlet, name) }
	x, y := c.agencies(a), c.agencies(b)
	if (len(x) == 0 || len(y) == 0) && c.same(a.Outlet, b.Outlet) {
		return "", false // an outlet's own words, used again
	}
	var out []string
	for _, name := range append(slices.Clone(x), y...) {
		inBoth := len(x) == 0 || len(y) == 0 || slices.Contains(x, name) && slices.Contains(y, name)
		if inBoth && other(name) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	if len(out) != 1 {
		return "", false
	}
	return out[0], true
}

// findAgencies looks in the credits, at the head of the text ("رويترز -",
// "دمشق (رويترز):") and for a signature between brackets at its end. A name in
// brackets elsewhere explains the words before it and credits nothing.
func (c *crediter) findAgencies(k *credits) []string {
	if c.reg == nil {
		return nil
	}
	var out []string
	add := func(name string) {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	// A name that is an everyday word or a person's as well ("فارس") counts
	// only where it stands alone between marks.
	proper := map[int]bool{}
	for _, h := range c.reg.FindIn(k.head) {
		proper[h.From], proper[h.Head] = true, true
	}
	for i := 0; i < len(k.head); {
		name, n := c.agencyAt(k.head, i)
		if n > 0 && (alone(k.head, i, i+n) || proper[i]) {
			add(name)
		}
		i += max(1, n)
	}
	for i := range k.text {
		if i >= headTokens && i < len(k.text)-tailTokens {
			continue
		}
		name, n := c.agencyAt(k.text, i)
		if n == 0 {
			continue
		}
		end := i + n
		byDash := i < headTokens && end < len(k.text) && isDash(k.text[end].Text)
		inBrackets := bracketed(k.text, i, end) && !glosses(k.text, i-1)
		if byDash || inBrackets {
			add(name)
		}
	}
	return out
}

// alone reports whether the tokens [i, j) are all that stands between two marks
// or ends.
func alone(toks []arabic.Token, i, j int) bool {
	return (i == 0 || toks[i-1].Kind == arabic.Punct) && (j >= len(toks) || toks[j].Kind == arabic.Punct)
}

// agencyAt finds the longest name of an agency that begins at token i, and how
// many tokens it takes; marks between its words ("أ.ف.ب") are passed over.
func (c *crediter) agencyAt(toks []arabic.Token, i int) (string, int) {
	if toks[i].Kind == arabic.Punct {
		return "", 0
	}
	name, taken := "", 0
	key := make([]string, 0, maxName)
	for j := i; j < len(toks) && len(key) < maxName; j++ {
		if toks[j].Kind == arabic.Punct {
			if toks[j].Text == "." {
				continue
			}
			break
		}
		key = append(key, toks[j].Norm)
		if o := c.find(strings.Join(key, " ")); o.Kind == outlet.Agency {
			name, taken = o.Name, j+1-i
		}
	}
	return name, taken
}
