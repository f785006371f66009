package page

import "strings"

// header is what a line between headline and text, or an author's field, tells.
type header struct {
	outlet   string
	dateline []string
	byline   []string
	credits  []string
	told     // the day
	parts    int
	known    int // parts that a table or the registry knows
	unknown  []string
	first    bool // the first part is unknown
	colon    bool // there is a colon between the parts
}

// sure reports whether the line is a header and no headline: all its parts are
// known, or the unknown ones read like names and do not stand after a colon
// ("دمشق: اتفاق جديد" is a headline).
func (h *header) sure() bool {
	if h.known == 0 || h.known+len(h.unknown) < h.parts {
		return false
	}
	for _, s := range h.unknown {
		if h.colon || !isNameLike(s) && !soundsLikeOutlet(s) {
			return false
		}
	}
	return len(h.unknown) < 2
}

const (
	maxHeader = 14 // words
	maxPart   = 5
)

// header reads a line such as "بلدي – إسطنبول (فلان)" or "واشنطن - رويترز". own is
// the outlet that publishes, where that is known: its name is no credit.
func (t *Tables) header(l *line, own string) header {
	var h header
	if l.count() > maxHeader || strings.HasSuffix(l.text, ".") || strings.ContainsAny(l.text, "؟!؛") {
		return h
	}
	return t.readHeader(l.text, own)
}

func (t *Tables) readHeader(s, own string) header {
	var h header
	if d, rest, ok := t.dayIn(s); ok {
		h.told = d
		h.parts++
		h.known++
		s = rest
	}
	s = t.withoutDayAndMonth(s)
	h.colon = strings.Contains(strings.TrimRight(s, ": "), ":")
	for _, p := range cutParts(s) {
		if from, place, ok := strings.Cut(p, " من "); ok && t.places[phrase(place)] {
			t.part(&h, from, own)
			p = place
		}
		t.part(&h, p, own)
	}
	t.settle(&h)
	return h
}

// cutParts cuts a header at its dashes, brackets, colons and commas.
func cutParts(s string) []string {
	s = strings.ReplaceAll(s, " ـ ", "-")
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-–—―/|:()[]،,\n", r) })
	out := parts[:0]
	for _, p := range parts {
		if p = strings.Trim(trim(p), ".«»\"“” \u00a0*"); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// part reads one part of a header.
func (t *Tables) part(h *header, s, own string) {
	s = strings.Trim(trim(s), "«»\"“”")
	words := foldedWords(s)
	if len(words) == 0 || t.furniture.isButtons(withoutNumbers(words)) {
		return
	}
	h.parts++
	if len(words) > maxPart {
		h.parts += len(words) // a sentence
		return
	}
	key := strings.Join(words, " ")
	switch {
	case t.places[key]:
		h.dateline = append(h.dateline, s)
	case t.isOwn(s, own), t.roleLen(words) > 0 && t.isOwn(t.withoutRole(s, words), own):
	case t.isCredit(s):
		h.credits = append(h.credits, s)
	case t.addOutlet(h, s):
	case t.roles[key]:
	case t.isPerson(words):
		h.byline = append(h.byline, t.withoutRole(s, words))
	default:
		h.unknown = append(h.unknown, s)
		h.first = h.first || h.parts == 1
		return
	}
	h.known++
}

func (t *Tables) isOwn(s, own string) bool {
	if own == "" {
		return false
	}
	if phrase(s) == phrase(own) {
		return true
	}
	o, ok := t.reg.Find(own)
	if !ok {
		return false
	}
	for _, tail := range []string{"", " أونلاين", " اونلاين", " الإلكترونية", " الإلكتروني", " الالكتروني", " نت"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && t.reg.Bears(o, strings.TrimPrefix(rest, "مكتب ")) {
			return true
		}
	}
	return false
}

// settle decides what unknown parts are, from the parts beside them: next to a
// place or an outlet, a part of several words is a person and one word a place.
func (t *Tables) settle(h *header) {
	if h.known == 0 {
		return
	}
	for i, s := range h.unknown {
		n := len(strings.Fields(s))
		switch {
		case i == 0 && h.outlet == "" && soundsLikeOutlet(s):
			h.outlet = s
		case n == 1 && len(h.dateline) == 0 && (len(h.byline) > 0 || i == 0 && h.first):
			h.dateline = append(h.dateline, s)
		case n > 1 && n < maxPart && len(h.byline) == 0:
			h.byline = append(h.byline, s)
		}
	}
}

// soundsLikeOutlet reports whether a name has a word that only outlets have.
func soundsLikeOutlet(s string) bool {
	for _, w := range foldedWords(s) {
		switch w {
		case "نيوز", "برس", "نت", "اونلاين", "اف", "تي", "الاخباريه", "الالكترونيه", "شبكه", "وكاله",
			"صحيفه", "موقع", "قناه", "اذاعه", "راديو", "جريده", "بوابه", "تلفزيون", "ميديا", "تايمز":
			return true
		}
	}
	return false
}
