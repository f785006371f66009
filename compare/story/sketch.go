package story

import (
	"math"
	"slices"
	"time"

	"github.com/zeebo/xxh3"

	"tawatur"
	"tawatur/arabic"
)

// Where in a report a term stands; a term may stand in several places.
const (
	inTitle uint8 = 1 << iota
	inLead
	isNumber
	isName
)

// The parts of a text, in words, and what an occurrence in each counts.
const (
	leadWords = 40
	bodyWords = 160

	weighTitle = 3.0
	weighLead  = 2.0
	weighBody  = 1.0
	weighTail  = 0.4 // background is usually told at the end
	weighName  = 0.5 // more for a term that is part of a name
)

// maxTerms is the greatest number of terms in a sketch. Of a longer report
// those with the greatest weight are kept; half of all news reports have fewer
// than 100.
const maxTerms = 256

// noDay is the Day of a report whose date is not known.
const noDay = math.MinInt32

// Term is one stem of a report.
type Term struct {
	// Hash is that of the stem, or of the digits of a number.
	Hash uint32
	// Weight is 16 times one plus the logarithm of the weighted count.
	Weight uint8
	// Flags tell where it stands.
	Flags uint8
}

// Sketch is what is remembered of a report to find its story. It is a pure
// function of the reading.
type Sketch struct {
	ID string
	// Day counts days from 1970-01-01.
	Day int32
	// Minute counts minutes from 1970-01-01 in UTC to the moment of publication;
	// 0 where only the day is known.
	Minute int32
	// Told are the days that title and lead speak of, in order of mention and
	// as days after Day; nil where they name none.
	Told []int8
	// Marks set the happening apart from others of its series; ascending.
	Marks []Mark
	// Fillers are the names in the title, in its order.
	Fillers []Filler
	// Terms are ascending by Hash.
	Terms []Term
}

// NewSketch reads title and text of r, and its mentions where it has them.
func NewSketch(r *tawatur.Reading) Sketch {
	return SketchTokens(r, arabic.TokensFrom(r.Text, r.Headline().End))
}

// SketchTokens is NewSketch for a caller that has the tokens of the body.
func SketchTokens(r *tawatur.Reading, toks []arabic.Token) Sketch {
	c := counter{terms: make(map[uint32]*entry, len(toks)), known: make(map[string]uint32, len(toks))}
	title := arabic.Tokens(r.Title)
	for _, t := range title {
		c.count(t, weighTitle, inTitle)
	}
	noTitle := c.words == 0
	c.words = 0
	next, from, end := 0, 0, 0
	mentions := slices.Clone(r.Mentions)
	slices.SortFunc(mentions, func(a, b tawatur.Mention) int { return a.Start - b.Start })
	past := background(r.Text, toks)
	for i, t := range toks {
		weight, flags := place(c.words, noTitle)
		if past(i) {
			weight, flags = weighTail, 0
		}
		for next < len(mentions) && mentions[next].Start < t.End {
			from, end = mentions[next].Start, max(end, mentions[next].End)
			next++
		}
		if t.End <= end {
			flags |= isName
			if from <= t.Start {
				weight += weighName
			}
		}
		c.count(t, weight, flags)
	}
	s := Sketch{ID: r.ID, Day: dayNumber(r.Published), Minute: minuteNumber(r.PublishedAt), Told: daysTold(r, toks), Fillers: c.fillers(title), Terms: c.take()}
	s.Marks = marks(title, toks, s.Day, s.Told)
	return s
}

// place gives the weight of the n-th word of a text. The first words of a
// text without a title stand for it.
func place(n int, noTitle bool) (float64, uint8) {
	switch {
	case noTitle && n < 10:
		return weighTitle, inTitle | inLead
	case n < leadWords:
		return weighLead, inLead
	case n < bodyWords:
		return weighBody, 0
	}
	return weighTail, 0
}

func dayNumber(d tawatur.Day) int32 {
	if d.IsZero() {
		return noDay
	}
	return int32(d.Sub(tawatur.Day{Year: 1970, Month: 1, Date: 1}))
}

// minuteNumber is 0 for a time that is not known or that no report is of.
func minuteNumber(t time.Time) int32 {
	if m := t.Unix() / 60; m > 0 && m <= math.MaxInt32 {
		return int32(m)
	}
	return 0
}

// counter gathers the terms of one report.
type counter struct {
	terms map[uint32]*entry
	words int
	// known holds the hashes of words seen before, 0 for those that do not
	// count: to stem a word costs more than all the rest.
	known map[string]uint32
}

type entry struct {
	weight float64
	flags  uint8
}

func (c *counter) count(t arabic.Token, weight float64, flags uint8) {
	if t.Kind == arabic.Punct {
		return
	}
	c.words++
	h, seen := c.known[t.Norm]
	if !seen {
		if key := termKey(t); key != "" {
			h = hashTerm(key)
		}
		c.known[t.Norm] = h
	}
	if h == 0 {
		return
	}
	if t.Kind == arabic.Number {
		flags |= isNumber
		if whole := wholePart(t.Norm); whole != "" {
			c.add(hashTerm(whole), weight, flags)
		}
	}
	c.add(h, weight, flags)
}

func (c *counter) add(hash uint32, weight float64, flags uint8) {
	e := c.terms[hash]
	if e == nil {
		e = &entry{}
		c.terms[hash] = e
	}
	e.weight += weight
	e.flags |= flags
}

// termKey gives the stem of a word, the digits of a number, and "" for a
// single letter.
func termKey(t arabic.Token) string {
	if t.Kind == arabic.Number {
		return digits(t.Norm)
	}
	s := t.Norm
	if t.Kind == arabic.Word {
		s = arabic.Stem(t.Norm)
	}
	if len(s) < 3 {
		return ""
	}
	return s
}

func hashTerm(key string) uint32 { return uint32(xxh3.HashString(key)) }

// take gives the terms in ascending order of hash, the heaviest maxTerms.
func (c *counter) take() []Term {
	out := make([]Term, 0, len(c.terms))
	for h, e := range c.terms {
		w := 16 * (1 + math.Log(max(1, e.weight)))
		if e.weight < 1 {
			w = 16 * e.weight
		}
		out = append(out, Term{h, uint8(min(255, math.Round(w))), e.flags})
	}
	if len(out) > maxTerms {
		slices.SortFunc(out, func(a, b Term) int {
			if a.Weight != b.Weight {
				return int(b.Weight) - int(a.Weight)
			}
			return compareHash(a, b)
		})
		out = out[:maxTerms]
	}
	slices.SortFunc(out, compareHash)
	return slices.Clip(out)
}

func compareHash(a, b Term) int {
	switch {
	case a.Hash < b.Hash:
		return -1
	case a.Hash > b.Hash:
		return 1
	}
	return 0
}
