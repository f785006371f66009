package page

import "strings"

// isHeadline reports whether a line can be a headline: a few words that do not
// end like a sentence, and no line of names.
func (t *Tables) isHeadline(l *line) bool {
	n := l.count()
	return n >= 3 && n <= 25 && !endsLikeText(l.text) && hasLetters(l)
}

func hasLetters(l *line) bool {
	for _, w := range l.words {
		if w[0] < '0' || w[0] > '9' {
			return true
		}
	}
	return false
}

// endsLikeText reports whether s ends with one full stop, a comma or a colon.
// Two stops, a question or an exclamation may end a headline.
func endsLikeText(s string) bool {
	s = strings.TrimRight(s, " »\"”)")
	if strings.HasSuffix(s, "..") {
		return false
	}
	for _, m := range []string{".", "،", "؛", ":"} {
		if strings.HasSuffix(s, m) {
			return true
		}
	}
	return false
}

// joinHeadline joins the lines of a broken headline and gives the headlines of
// a group, of which the last is the article's title.
func (t *Tables) joinHeadline(group []line) []string {
	var titles []string
	for i, l := range group {
		if i > 0 && t.goesOn(group[i-1].text, l.text) {
			titles[len(titles)-1] += " " + l.text
			continue
		}
		titles = append(titles, l.text)
	}
	return titles
}

// goesOn reports whether the second line belongs to the headline that the
// first one begins: that breaks off in dots, or this begins with a word that
// nothing can begin with.
func (t *Tables) goesOn(first, second string) bool {
	for _, m := range []string{"..", "…", "-", "–"} {
		if strings.HasSuffix(first, m) {
			return true
		}
	}
	return t.needsMore(first) || t.isBound(second)
}

// needsMore reports whether s ends in a word that another must follow.
func (t *Tables) needsMore(s string) bool {
	words := foldedWords(s)
	return len(words) > 0 && isParticle(words[len(words)-1])
}

// isBound reports whether s begins with a conjunction, a preposition or a
// relative pronoun, also one that is written onto the word.
func (t *Tables) isBound(s string) bool {
	words := foldedWords(s)
	if len(words) == 0 {
		return false
	}
	w := words[0]
	if isParticle(w) {
		return true
	}
	if t.ownLetter(w) {
		return false
	}
	switch {
	case strings.HasPrefix(w, "و") && len(w) > 6, strings.HasPrefix(w, "ل") && len(w) > 6,
		strings.HasPrefix(w, "بال"), strings.HasPrefix(w, "فال"), strings.HasPrefix(w, "كال"):
		return true
	}
	return false
}

// ownLetter reports whether the first letter of w is its own and no clitic.
func (t *Tables) ownLetter(w string) bool {
	return t.openingWords[w] || t.openingWords[strings.TrimSuffix(w, "ي")] || t.places[w] || t.given[w]
}

// isParticle reports whether a word binds what follows to what is before.
func isParticle(w string) bool {
	switch w {
	case "في", "من", "الي", "علي", "عن", "مع", "حول", "ضد", "بين", "منذ", "خلال", "عبر", "ان", "او", "ثم", "لكن",
		"التي", "الذي", "الذين", "اللذين", "اللتين", "غير", "كما", "بل", "حتي", "حيث", "مما", "فيما", "بينما", "اثر", "عقب", "بعد", "قبل", "وسط", "دون", "بشان", "و":
		return true
	}
	return false
}

// leads reports whether a paragraph can open an article: it does not begin by
// pointing back.
func (t *Tables) leads(l *line) bool {
	if len(l.words) == 0 {
		return false
	}
	switch l.words[0] {
	case "في", "من", "بعد", "قبل", "مع", "عقب", "منذ", "حول", "اثر", "خلال", "وسط", "بين", "علي", "عن":
		return true
	}
	return !t.isBound(l.text) && !pointsBack(l.words[:min(3, len(l.words))]) && !strings.HasPrefix(l.text, "(")
}

// pointsBack reports whether words have a demonstrative.
func pointsBack(words []string) bool {
	for _, w := range words {
		switch w {
		case "هذا", "هذه", "ذلك", "تلك", "هولاء", "ايضا":
			return true
		}
	}
	return false
}
