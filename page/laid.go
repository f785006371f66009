package page

import "tawatur"

// laid cuts a printed page whose layout is known: an article begins at each
// headline in large letters that has text under it. The lines stand in order of
// reading already. It gives none where no headline has text.
func (t *Tables) laid(c tawatur.Capture, lines []line) []article {
	starts := t.largeStarts(lines, largeLines(c))
	if len(starts) == 0 {
		return nil
	}
	as := t.cutAt(lines, starts)
	for i := range as {
		as[i].lines = dropRepeats(as[i].lines)
	}
	return as
}

// largeLines are the capture's lines that are set in large letters.
func largeLines(c tawatur.Capture) set {
	out := set{}
	for _, s := range c.Headlines {
		if s.Start >= 0 && s.Start <= s.End && s.End <= len(c.Text) {
			out[trim(c.Text[s.Start:s.End])] = true
		}
	}
	return out
}

// largeStarts finds the headlines in large letters with an article's text under
// them; several that follow one another are one start.
func (t *Tables) largeStarts(lines []line, large set) []start {
	var out []start
	for i := 0; i < len(lines); i++ {
		if !large[lines[i].text] {
			continue
		}
		s := start{from: i, to: i + 1, strong: true}
		for s.to < len(lines) && large[lines[s.to].text] {
			s.to++
		}
		words := 0
		for j := s.to; j < len(lines) && !large[lines[j].text] && words < minBody; j++ {
			words += lines[j].count()
		}
		if words >= minBody {
			out = append(out, s)
		}
		i = s.to - 1
	}
	return out
}
