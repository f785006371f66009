package attribution

import (
	"sort"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// spoken is the occasion of the words of a draft.
type spoken struct {
	words   string
	kind    tawatur.OccasionKind
	medium  string
	day     tawatur.Day
	carried bool
}

// put writes the occasion into an attribution.
func (s spoken) put(a *tawatur.Attribution) {
	a.Occasion, a.OccasionKind, a.OccasionMedium = s.words, s.kind, s.medium
	a.OccasionDay, a.OccasionCarried = s.day, s.carried
}

// goesOnFor is how many sentences later words may still belong to an occasion.
const goesOnFor = 5

// occasionAt gives the occasion of draft i: that which stands between cue and
// content, before the cue, behind the content or in the subject, or else the one
// on which the same source spoke last, where nobody else spoke since.
func (r *reader) occasionAt(i int) spoken {
	for k := len(r.held); k <= i; k++ {
		s := r.occasionIn(k)
		if s == (spoken{}) {
			s = r.sameOccasion(k)
		}
		r.held = append(r.held, s)
	}
	return r.held[i]
}

// sameOccasion gives the occasion that the words of draft i go on with.
func (r *reader) sameOccasion(i int) spoken {
	d := &r.drafts[i]
	if d.who < 0 || d.form.kind == nominal && !d.form.pron || r.outer(i) >= 0 {
		return spoken{}
	}
	for k := i - 1; k >= 0 && k >= i-nearby && d.unit-r.drafts[k].unit <= goesOnFor; k-- {
		switch {
		case r.outer(k) >= 0:
		case r.drafts[k].who != d.who:
			return spoken{}
		default:
			s := r.held[k]
			s.carried = s != spoken{}
			return s
		}
	}
	return spoken{}
}

// occasionIn reads the occasion in the clause of draft i itself.
func (r *reader) occasionIn(i int) spoken {
	d := &r.drafts[i]
	from, to := r.between(d)
	s := r.venueIn(from, to)
	end := to
	if s.words == "" {
		if from, to := r.opened(i), d.cue[0]; from < to {
			s = r.venueIn(from, to)
			s.day = r.dayIn(from, to)
		}
	}
	if s.words == "" && d.content[1] > d.cue[0] {
		from, to := d.content[1], r.closing(i)
		s = r.venueIn(from, to)
		s.day = r.dayIn(from, to)
	}
	if s.words == "" {
		s = r.venueSubject(d)
	}
	if day := r.dayIn(d.cue[1], end); !day.IsZero() {
		s.day = day
	}
	return s
}

// opened gives where what opens the clause of draft i begins.
func (r *reader) opened(i int) int {
	d := &r.drafts[i]
	from := max(r.units[d.unit].from, d.cue[0]-reach/2)
	for k := i - 1; k >= 0 && k >= i-sameSentence && r.drafts[k].unit == d.unit; k-- {
		from = max(from, r.drafts[k].cue[1], min(r.drafts[k].content[1], d.cue[0]))
	}
	return from
}

// closing gives where what follows the content of draft i and still tells of it
// ends: the next cue, or a few tokens on.
func (r *reader) closing(i int) int {
	d := &r.drafts[i]
	to := min(d.content[1]+shortReach, r.units[d.unit].to)
	if i+1 < len(r.drafts) && r.drafts[i+1].cue[0] >= d.content[1] {
		to = min(to, r.drafts[i+1].cue[0])
	}
	return to
}

// venueIn finds the first occasion in [from, to), behind a word such as في.
func (r *reader) venueIn(from, to int) spoken {
	for j := from; j+1 < to; j++ {
		if !r.leadsToVenue(j) || !r.venue(j+1) && r.venueKind(j+1, j+2) == "" {
			continue
		}
		return r.venueAt(j+1, to)
	}
	return spoken{}
}

// leadsToVenue reports whether token j can stand before an occasion.
func (r *reader) leadsToVenue(j int) bool {
	return r.lex.has(strings.TrimPrefix(r.toks[j].Norm, "و"), toVenue)
}

// venueAt reads the occasion that begins at token j.
func (r *reader) venueAt(j, to int) spoken {
	e := j + 1
	for e < to && e < j+3 && r.words[e].mark == noMark && r.lex.adjectival(r.words[e].stem) && r.words[e].class&^lexical == 0 {
		e++
	}
	s := spoken{words: r.span(j, e).In(r.in.Text), kind: r.venueKind(j, e)}
	s.medium = r.venueMedium(j, min(to, j+shortReach))
	if s.medium != "" && (s.kind == tawatur.Call || s.kind == tawatur.Meeting) && r.lex.outlets != nil && !r.network(j, e) {
		s.kind = tawatur.Interview // اتصال هاتفي مع قناة
	}
	return s
}

// venueKind gives the kind of the occasion [j, e): of its noun with the adjective,
// or of the noun without what is written onto it.
func (r *reader) venueKind(j, e int) tawatur.OccasionKind {
	stem := strings.TrimPrefix(r.words[j].stem, "و")
	if e > j+1 {
		if k := r.lex.venues[stem+" "+r.words[j+1].stem]; k != "" {
			return k
		}
	}
	for _, end := range []string{"", "ا", "ه", "ها", "هم"} {
		noun, ok := strings.CutSuffix(stem, end)
		if !ok {
			continue
		}
		if k := r.lex.venues[noun]; k != "" {
			return k
		}
		if fem, ok := strings.CutSuffix(noun, "ت"); ok && r.lex.venues[fem+"ه"] != "" { // مقابلته
			return r.lex.venues[fem+"ه"]
		}
	}
	return ""
}

// venueMedium gives the outlet or network of the occasion at token j.
func (r *reader) venueMedium(j, to int) string {
	for k := j; k < to; k++ {
		if w := &r.words[k]; w.class&platform != 0 {
			return strings.TrimPrefix(r.toks[k].Text, "ب")
		} else if k > j && (w.class&clause != 0 || w.mark == colon) {
			return ""
		}
		if name, _ := r.transmitter(&draft{subject: none}, k, to); name != "" && k > j {
			return name
		}
	}
	return ""
}

// venueSubject gives the occasion that the subject of d is itself: a document.
func (r *reader) venueSubject(d *draft) spoken {
	if from, to := d.subject[0], d.subject[1]; from >= 0 && r.document(d.subject) {
		if kind := r.venueKind(from, to); kind != "" {
			return spoken{words: r.span(from, from+1).In(r.in.Text), kind: kind}
		}
	}
	return spoken{}
}

// dayIn gives the day that an expression of time in tokens [from, to) names.
func (r *reader) dayIn(from, to int) tawatur.Day {
	if from >= to {
		return tawatur.Day{}
	}
	s := r.span(from, to)
	k := sort.Search(len(r.in.Dates), func(k int) bool { return r.in.Dates[k].Start >= s.Start })
	for ; k < len(r.in.Dates) && r.in.Dates[k].End <= s.End; k++ {
		if d := &r.in.Dates[k]; d.From == d.To && (d.Grain == tawatur.GrainDay || d.Grain == "") {
			return d.From
		}
	}
	return tawatur.Day{}
}

// readVenues reads the nouns of occasions.
func (l *Lexicon) readVenues() error {
	table, err := rows("occasions.tsv", 2)
	if err != nil {
		return err
	}
	for _, r := range table {
		l.venues[arabic.Match(r[0])] = tawatur.OccasionKind(r[1])
	}
	return nil
}
