package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// titleMarks part a title from the name of its site in what a page is called.
const titleMarks = "|-–—:«»·•/›"

const (
	maxSegments = 8 // parts of a page's name that are looked at
	maxSiteName = 5 // words
	minTitle    = 3 // words of a title that only a line of the page bears out
	minTagTitle = 5 // words of a title that nothing bears out
)

// stretch is a part of a page's name between marks.
type stretch struct{ from, to int }

// segments cuts a page's name at its marks. A mark within a word parts nothing,
// but for a colon at the end of one.
func segments(s string) []stretch {
	var out []stretch
	from := 0
	for i, r := range s {
		if !strings.ContainsRune(titleMarks, r) || len(out) == maxSegments {
			continue
		}
		end := i + len(string(r))
		if r != '|' && (end < len(s) && s[end] != ' ' && !strings.ContainsRune(titleMarks, rune(s[end])) || r != ':' && i > 0 && s[i-1] != ' ' && r != '»') {
			continue
		}
		if trim(s[from:i]) != "" {
			out = append(out, stretch{from, i})
		}
		from = end
	}
	if trim(s[from:]) != "" {
		out = append(out, stretch{from, len(s)})
	}
	return out
}

// match is the longest run of segments of a page's name that is one of its lines.
type match struct {
	text        string // the line as the page prints it
	words       int
	first, last int // segments; -1 for none
}

// longest finds the longest run of whole's segments that known knows.
func longest(whole string, segs []stretch, known func(key string) (string, bool)) match {
	best := match{first: -1}
	folded := make([][]string, len(segs))
	for i, g := range segs {
		folded[i] = foldedWords(whole[g.from:g.to])
	}
	for i := range segs {
		for j := i; j < len(segs); j++ {
			words := slices.Concat(folded[i : j+1]...)
			if len(words) <= best.words {
				continue
			}
			if text, ok := known(strings.Join(words, " ")); ok {
				best = match{text, len(words), i, j}
			}
		}
	}
	return best
}

// headline decides what the title of the article is: the heading, or else the line,
// that what the page states begins or ends with; else what it states; else the one
// heading of the page; else its name without that of the site. It gives the name
// of the site too, where the page's own name holds one.
func (t *Tables) headline(s *survey, stated, site string, visible []line) (title, named string) {
	segs := segments(s.titleTag)
	known := s.printed(visible)
	inTag := longest(s.titleTag, segs, known)
	named = t.siteIn(s.titleTag, segs, inTag)
	if stated != "" {
		m := longest(stated, segments(stated), known)
		if m.words < minTitle && inTag.words <= m.words {
			return stated, named
		}
		if m.words >= inTag.words {
			return m.text, named
		}
	}
	if inTag.words >= 2 && !sameWords(inTag.text, site) && (inTag.words >= minTitle || len(segs) > 1) && !t.isSite(s.titleTag, segs, inTag) {
		return inTag.text, named
	}
	if h := s.only(atom.H1, site, named); h != "" {
		return h, named
	}
	return t.titleInTag(s.titleTag, segs)
}

// printed gives a test of what stands on the page: as a heading, or as a line.
func (s *survey) printed(visible []line) func(key string) (string, bool) {
	texts := make(map[string]string, len(s.headings))
	whole := "" // software that puts the page's name among its text proves nothing
	if len(segments(s.titleTag)) > 1 {
		whole = phrase(s.titleTag)
	}
	for _, h := range s.headings {
		texts[phrase(h)] = h
	}
	for i := range visible {
		if n := visible[i].count(); n >= minTitle && n <= maxWords {
			if key := strings.Join(visible[i].words, " "); texts[key] == "" && key != whole {
				texts[key] = visible[i].text
			}
		}
	}
	return func(key string) (string, bool) { text, ok := texts[key]; return text, ok }
}

// siteIn is the outermost part of a page's name beside its title.
func (t *Tables) siteIn(whole string, segs []stretch, title match) string {
	if title.first < 0 {
		return ""
	}
	for _, i := range []int{len(segs) - 1, 0} {
		if i >= title.first && i <= title.last {
			continue
		}
		if s := oneLine(trim(whole[segs[i].from:segs[i].to])); t.canBeSite(s) {
			return s
		}
	}
	return ""
}

func (t *Tables) canBeSite(s string) bool {
	words := foldedWords(s)
	return len(words) > 0 && len(words) <= maxSiteName && !t.furniture.isButtons(words)
}

// isSite reports whether the part of a page's name that stands on the page is the
// site's name rather than a title: the other part is furniture, as of a page for printing.
func (t *Tables) isSite(whole string, segs []stretch, m match) bool {
	return m.words <= maxSiteName && len(segs) > 1 && t.siteIn(whole, segs, m) == ""
}

// only gives the page's one heading of a level that is not the site's name.
func (s *survey) only(level atom.Atom, sites ...string) string {
	found := ""
	for i, h := range s.headings {
		if s.levels[i] != level || len(foldedWords(h)) < 2 || found != "" && sameWords(h, found) {
			continue
		}
		if isOneOf(h, sites) || sameWords(h, s.titleTag) {
			continue
		}
		if found != "" {
			return ""
		}
		found = h
	}
	return found
}

func isOneOf(s string, list []string) bool {
	for _, o := range list {
		if sameWords(s, o) {
			return true
		}
	}
	return false
}

// titleInTag parts a page's name that no line bears out: its longest part is the
// title, where that is long enough to be one; a short name is that of the site.
func (t *Tables) titleInTag(whole string, segs []stretch) (title, site string) {
	best, words := -1, 0
	for i, g := range segs {
		w := foldedWords(whole[g.from:g.to])
		if len(w) > words && !t.furniture.isButtons(w) {
			best, words = i, len(w)
		}
	}
	if best < 0 {
		return "", ""
	}
	text := oneLine(trim(whole[segs[best].from:segs[best].to]))
	site = t.siteIn(whole, segs, match{first: best, last: best})
	if words >= minTagTitle || words >= minTitle && site != "" {
		return text, site
	}
	if t.canBeSite(text) && len(withoutNumbers(foldedWords(text))) > 1 {
		return "", text
	}
	return "", ""
}
