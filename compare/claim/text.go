package claim

import (
	"slices"
	"strings"

	"tawatur/arabic"
)

// fewWords is how many words a claim's text has at least, where there is one.
const fewWords = 5

// wording is the words of the most typical assertion: one that holds the core,
// says little else and is like the others.
func (c *Corpus) wording(d *draft) string {
	best, score := "", -10.0
	for k, i := range d.units {
		u := &c.Units[i]
		sum, all := 0.0, 0.0
		for _, j := range d.units[:min(24, len(d.units))] {
			if i != j {
				sum += c.likeness(u, &c.Units[j])
			}
		}
		for _, t := range u.Terms {
			all += d.by[t.ID]
		}
		raw := c.Text(u, u.Content)
		s := 0.6*d.fits[k] + 0.8*d.fits[k]*d.total/(all+1) + 0.4*sum/float64(len(d.units)) - hanging(raw)
		if a := c.Attribution(u); a != nil && slices.Contains(wishes[:], a.Stance) {
			s -= 0.2
		}
		if s > score {
			best, score = raw, s
		}
	}
	return clean(best)
}

// hanging is how badly words begin that are not a clause of their own: with a
// preposition or in the middle of a quotation, or that are very few.
func hanging(s string) float64 {
	words := strings.Fields(s)
	bad := 0.0
	if len(words) < fewWords {
		bad += 0.3
	}
	if len(words) > 0 {
		first := arabic.Match(strings.Trim(words[0], "\"«»“”"))
		if strings.HasPrefix(first, "ب") && !strings.HasPrefix(first, "با") || strings.HasPrefix(first, "بال") || strings.HasPrefix(first, "لل") {
			bad += 0.3
		}
		if first == "الذي" || first == "التي" || first == "الذين" {
			bad += 0.5
		}
	}
	if strings.Count(s, "\"")%2 == 1 {
		bad += 0.2
	}
	return bad
}

// connectives are words at the front of a clause that tie it to the one before.
var connectives = []string{
	"ان", "انه", "انها", "بان", "بانه", "كما", "وان", "وانه", "لكن", "ولكن", "حيث", "فيما", "بينما", "وقد", "اذ", "وكان", "وكانت", "هذا",
}

// loose are words at the end of a clause that belong to the next one.
var loose = []string{"حيث", "بيد", "انهما", "انه", "انها", "ان", "وان", "كما", "ما", "في", "لكن", "مما", "اذ", "على", "الي", "من"}

// clean takes the connectives off the front of a clause, the marks off its
// ends, and writes tags as words.
func clean(s string) string {
	s = strings.NewReplacer("#", "", "_", " ").Replace(s)
	s = strings.Trim(s, " \t\n،,؛;:.-–—…")
	for _, q := range [...]string{"\"", "»", "”"} {
		if strings.Count(s, q) == 1 {
			s = strings.Trim(s, q)
		}
	}
	words := strings.Fields(s)
	for len(words) > fewWords && slices.Contains(connectives, arabic.Match(words[0])) {
		words = words[1:]
	}
	for len(words) > fewWords && slices.Contains(loose, arabic.Match(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(strings.Join(words, " "), "،,؛: ")
}
