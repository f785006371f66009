package story

import "math"

// likeness is what speaks for two reports being of one happening. All but
// days is 0 to 1.
type likeness struct {
	all    float64 // cosine of all terms
	lead   float64 // cosine of the terms of title and lead
	title  float64 // cosine of the titles
	cover  float64 // share of each title that stands in the other report, the mean of both
	days   float64 // days between
	hours  float64 // hours between, -1 where one of the moments is not known
	told   int     // 1 where both speak of one day, -1 where of different ones, 0 where one speaks of none
	ahead  bool    // only one of the two speaks of a day to come
	series bool    // they are different ones of a series
	focus  float64 // how much both are about what all reports so far are about
	chosen float64 // how much all reports so far are about one matter
}

// vector is a sketch with its terms weighed by how rare they were when it came.
type vector struct {
	id      string
	day     int32
	minute  int32
	terms   []weighed
	norms   cosines // lengths of all, lead, title
	titles  float64 // sum of the rarities of the title's terms
	told    []int8
	marks   []Mark
	fillers []Filler
}

type weighed struct {
	hash   uint32
	tf     uint8
	flags  uint8
	rarity float32
}

// weigh leaves out terms that are not rare at all.
func (f *frequencies) weigh(s Sketch) *vector {
	v := &vector{id: s.ID, day: s.Day, minute: s.Minute, told: s.Told, marks: s.Marks, fillers: s.Fillers, terms: make([]weighed, 0, len(s.Terms))}
	var n cosines
	for _, t := range s.Terms {
		r := f.rarity(t.Hash)
		if r == 0 {
			continue
		}
		w := weighed{t.Hash, t.Weight, t.Flags, r}
		v.terms = append(v.terms, w)
		n.add(&w, &w)
		if t.Flags&inTitle != 0 {
			v.titles += float64(r)
		}
	}
	for i, x := range n {
		v.norms[i] = math.Sqrt(x)
	}
	return v
}

// cosines are the dot products of all terms, lead and title.
type cosines [3]float64

func (c *cosines) add(x, y *weighed) {
	r := float64(x.rarity) * float64(y.rarity)
	w := float64(x.tf) * float64(y.tf) * r / 256
	c[0] += w
	if x.flags&(inTitle|inLead) != 0 && y.flags&(inTitle|inLead) != 0 {
		c[1] += w
	}
	if x.flags&y.flags&inTitle != 0 {
		c[2] += r
	}
}

// compare measures the likeness of two vectors, whose terms are ascending.
func (f *frequencies) compare(a, b *vector) likeness {
	var focus pairOf
	var dot cosines
	var inA, inB float64
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		x, y := &a.terms[i], &b.terms[j]
		switch {
		case x.hash < y.hash:
			i++
			continue
		case x.hash > y.hash:
			j++
			continue
		}
		i, j = i+1, j+1
		dot.add(x, y)
		focus.add(f.focus(x.hash), x.flags, y.flags)
		if x.flags&inTitle != 0 {
			inB += float64(x.rarity)
		}
		if y.flags&inTitle != 0 {
			inA += float64(y.rarity)
		}
	}
	for i := range dot {
		if dot[i] > 0 {
			dot[i] /= a.norms[i] * b.norms[i]
		}
	}
	l := likeness{all: dot[0], lead: dot[1], title: dot[2], days: apart(a.day, b.day), hours: hoursApart(a, b), focus: focus.second, chosen: f.shared.second}
	l.series = otherOfSeries(a.marks, b.marks)
	l.told, l.ahead = sameDay(a, b), a.ahead() != b.ahead()
	if a.titles > 0 && b.titles > 0 {
		l.cover = (inB/a.titles + inA/b.titles) / 2
	}
	return l
}

// hoursApart is the number of hours between, -1 where a moment is not known.
func hoursApart(a, b *vector) float64 {
	if a.minute == 0 || b.minute == 0 {
		return -1
	}
	return math.Abs(float64(a.minute)-float64(b.minute)) / 60
}

// apart is the number of days between, 0 where one is not known.
func apart(a, b int32) float64 {
	if a == noDay || b == noDay {
		return 0
	}
	return math.Abs(float64(a) - float64(b))
}
