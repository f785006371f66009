package page

import (
	"strconv"
	"time"

	"tawatur"
	"tawatur/arabic"
)

// ageUnit is a word for a stretch of time: how long one is, and how many it says.
type ageUnit struct {
	long time.Duration
	says int
}

// mostAge is the greatest number of a unit that a page counts in.
const mostAge = 99

func (t *Tables) addAge(f []string) error {
	minutes, err := strconv.Atoi(f[1])
	if err != nil {
		return err
	}
	says, err := strconv.Atoi(f[2])
	t.ages[arabic.Match(f[0])] = ageUnit{time.Duration(minutes) * time.Minute, says}
	return err
}

// visibleAge reads how long ago a page was published from the lines around its title,
// of those that say nothing else the next one, and reckons the day from the capture. A
// page whose capture is of no known time tells nothing by it.
func (t *Tables) visibleAge(lines []line, title string, c tawatur.Capture) told {
	at := lastOf(lines, title)
	if c.FetchedAt.IsZero() || at < 0 {
		return told{}
	}
	for i := max(0, at-dateBefore); i < min(len(lines), at+dateReach+1); i++ {
		if lines[i].isParagraph() || startsWith(t.changed, lines[i].words) {
			continue
		}
		if age, ok := t.ageIn(lines[i].text); ok {
			return told{tawatur.DayOf(c.FetchedAt.Add(-age)), tawatur.DayFromAge}
		}
	}
	return told{}
}

// ageIn reads a line that says how long ago something was and hardly anything else.
func (t *Tables) ageIn(s string) (time.Duration, bool) {
	as := atoms(s)
	for i := range as {
		if !t.ago[as[i].text] {
			continue
		}
		age, n, ok := t.stretch(as[i+1:])
		if from := i - 2; !ok && from >= 0 { // the word stands behind
			age, n, ok = t.stretch(as[from:i])
		}
		if ok && len(as)-n-1 <= mostBeside {
			return age, true
		}
	}
	return 0, false
}

// mostBeside is how many words may stand beside an age: a label, "واحدة".
const mostBeside = 2

// stretch reads a number and its unit, or a unit that says how many it is, and tells
// how many atoms that is.
func (t *Tables) stretch(as []dateAtom) (age time.Duration, n int, ok bool) {
	if len(as) == 0 {
		return 0, 0, false
	}
	if u, ok := t.ages[as[0].text]; ok && u.says > 0 {
		return time.Duration(u.says) * u.long, 1, true
	}
	if len(as) < 2 || as[0].number < 0 || as[0].number > mostAge {
		return 0, 0, false
	}
	u, ok := t.ages[as[1].text]
	return time.Duration(as[0].number) * u.long, 2, ok
}
