package claim

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Bounds of what two figures that contradict must have in common.
const (
	alikeBeside = 0.85 // share of what the shorter unit says beside its figures
	alikeWhole  = 0.6  // the same of the longer unit
	oldDays     = 21   // a happening so many days before is another one
)

// partKinds are the concepts of people that are counted apart from all.
var partKinds = []string{"child", "woman", "civilian", "soldier", "police", "armedmen", "rebel", "terror", "journalist", "student", "hostage", "prisoner"}

// Contests reports whether unit v counts what u counts and comes to another
// figure: the same quantity of the same thing in the same happening, neither
// of them a part of a whole. It errs on the side of silence.
func (c *Corpus) Contests(u, v *Unit) bool {
	if u.Report == v.Report && !c.twoVoices(u, v) {
		return false
	}
	contests, _ := c.contested(u, v, c.stated(u, nil))
	return contests
}

// ContestsIn is [Corpus.Contests] for those figures of u that a claim gives. Where
// v contests none of them, apart tells whether something shows that it counts
// something else.
func (c *Corpus) ContestsIn(u, v *Unit, cl *tawatur.Claim) (contests, apart bool) {
	if u.Report == v.Report && !c.twoVoices(u, v) {
		return false, true
	}
	return c.contested(u, v, c.stated(u, cl))
}

// twoVoices reports whether two units of one report are on different words, so that the
// report itself may set one against the other.
func (c *Corpus) twoVoices(u, v *Unit) bool {
	return u.Sentence != v.Sentence && c.Source(u) != c.Source(v)
}

// elsewhere reports whether two units name happenings and none of those that
// the other names, nor a place or body in common.
func (c *Corpus) elsewhere(u, v *Unit) bool {
	if c.separate(u) || c.separate(v) {
		return true
	}
	named := slices.ContainsFunc(u.Terms, func(t Term) bool { return c.ofNames.has(t.ID) && v.Has(t.ID) })
	return !named && c.apart(u, v, c.happens)
}

// separate reports whether a unit sets its happening apart from others told in
// the report ("another attack").
func (c *Corpus) separate(u *Unit) bool {
	return u.apart.once(func() bool {
		toks := c.toks[u.Report][u.from:u.to]
		for k := range toks {
			if c.tables.isBare(separate, toks[k].Norm) {
				return true
			}
			if id := c.concept(toks[max(k-1, 0)].Norm); c.tables.is(another, toks[k].Norm) && id != noConcept && c.happens(id) {
				return true
			}
		}
		return false
	})
}

// apart reports whether both units hold concepts of a sort and share none.
func (c *Corpus) apart(u, v *Unit, sort func(int32) bool) bool {
	mine, theirs := false, false
	for _, t := range u.Terms {
		if sort(t.ID) && !t.Beside {
			if v.Has(t.ID) {
				return false
			}
			mine = true
		}
	}
	for _, t := range v.Terms {
		theirs = theirs || sort(t.ID) && !t.Beside
	}
	return mine && theirs
}

// stated lists which figures of a unit a claim gives: in the clause that words it,
// or in its text where another corpus made it; all where neither has any, or no
// claim is given.
func (c *Corpus) stated(u *Unit, cl *tawatur.Claim) []int {
	var in, all []int
	var says clause
	text, worded := "", false
	if cl != nil {
		text = arabic.Match(cl.Text)
		says, worded = c.said[cl.ID]
	}
	for i := range u.Figures {
		all = append(all, i)
		f := c.figures(u, i)
		if _, ok := says.find(c.figureConcept(f)); ok || !worded && text != "" && strings.Contains(text, arabic.Match(f.Text)) {
			in = append(in, i)
		}
	}
	if len(in) > 0 || worded {
		return in
	}
	return all
}

func (c *Corpus) contested(u, v *Unit, mine []int) (contests, other bool) {
	for _, i := range mine {
		if c.givesIn(v, c.figures(u, i)) {
			continue
		}
		for j := range v.Figures {
			x, y := c.figures(u, i), c.figures(v, j)
			if x.Category != y.Category || x.Unit != y.Unit || !Differ(x, y) || c.givesIn(u, y) {
				continue
			}
			switch c.rivals(u, v, x, y) {
			case rival:
				return true, false
			case apart:
				other = true
			}
		}
	}
	return false, other
}

// givesIn reports whether a unit gives a figure itself, or nearly.
func (c *Corpus) givesIn(u *Unit, f *tawatur.Figure) bool {
	for i := range u.Figures {
		if g := c.figures(u, i); g.Category == f.Category && g.Unit == f.Unit && (Same(f, g) || nearly(f, g)) {
			return true
		}
	}
	return false
}

// oneThing reports whether two figures count one thing: people in a toll by
// their kind and a common happening, all else by the counted noun and by nearly
// all that is said beside it.
func (c *Corpus) oneThing(u, v *Unit, x, y *tawatur.Figure) bool {
	sum, telling, least, most, bare := c.beside(u, v)
	if slices.Contains(tolls[:], x.Category) {
		return c.partOf(x) == c.partOf(y) && (telling > 0 && sum >= leastContext || bare && !Same(x, y) && c.around(u, v))
	}
	return c.counted(x) != "" && c.counted(x) == c.counted(y) && telling > 1 && sum >= alikeBeside*least && sum >= alikeWhole*most
}

// beside sums the weight of what two units share without their figures, counts
// those of it that tell something, gives the weights of the shorter and the
// longer unit, and tells whether one of them says nothing but its figure.
func (c *Corpus) beside(u, v *Unit) (sum float64, telling int, least, most float64, bare bool) {
	for _, t := range u.Terms {
		if t.Beside || c.ofFigure(t.ID) || !v.Has(t.ID) {
			continue
		}
		sum += c.weight[t.ID]
		if !slices.Contains(c.tables.occurrence, t.ID) {
			telling++
		}
	}
	wu, bareU := c.rest(u)
	wv, bareV := c.rest(v)
	return sum, telling, min(wu, wv), max(wu, wv), bareU || bareV
}

// around reports whether what stands round two bare units, in their sentences
// or else the ones before, tells of one happening.
func (c *Corpus) around(u, v *Unit) bool {
	mine, theirs := c.setting(u), c.setting(v)
	if a, b := only(mine, c.isSite), only(theirs, c.isSite); len(a) > 0 && len(b) > 0 && !meet(a, b) {
		return false // the names of other places
	}
	return meet(mine, theirs)
}

func only(ids []int32, keep func(int32) bool) []int32 {
	return slices.DeleteFunc(slices.Clone(ids), func(id int32) bool { return !keep(id) })
}

// setting lists the happenings and places of a unit's sentence; where there are
// none, those of the sentence before.
func (c *Corpus) setting(u *Unit) []int32 {
	first := c.firstUnits()
	for back := range 2 {
		var out []int32
		for i := first[u.Report]; i < first[u.Report+1]; i++ {
			v := &c.Units[i]
			if v.Sentence != u.Sentence-back {
				continue
			}
			for _, t := range v.Terms {
				if t.Beside {
					continue
				}
				if c.happens(t.ID) || c.kinds[t.ID] == Place || c.ofNames.has(t.ID) {
					out = append(out, t.ID)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// rest is the weight of what a unit says beside its figures, and whether that
// is no more than that something took place.
func (c *Corpus) rest(u *Unit) (weight float64, bare bool) {
	bare = true
	for _, t := range u.Terms {
		if !t.Beside && !c.ofFigure(t.ID) {
			weight += c.weight[t.ID]
			bare = bare && slices.Contains(c.tables.occurrence, t.ID)
		}
	}
	return weight, bare
}

// ofFigure reports whether a concept belongs to a figure or says little.
func (c *Corpus) ofFigure(id int32) bool { return c.kinds[id] == Figure || c.kinds[id] == Light }

// partOf names the kind of people that a figure counts, "" for all.
func (c *Corpus) partOf(f *tawatur.Figure) string {
	kind, ok := c.kindOf[f.Of]
	if ok {
		return kind
	}
	for _, k := range c.tables.Concepts(f.Of) {
		if k.PartKind() {
			kind = k.Key
			break
		}
	}
	c.kindOf[f.Of] = kind
	return kind
}

// counted is the stem of the noun that a figure counts.
func (c *Corpus) counted(f *tawatur.Figure) string {
	stem, ok := c.stems[f.Of]
	if !ok {
		for _, w := range words(f.Of) {
			if !c.tables.is(function, w) {
				stem = arabic.Stem(w)
				break
			}
		}
		c.stems[f.Of] = stem
	}
	return stem
}

// Part reports whether a figure of unit u is put as a part of a whole: after
// "among them", before "of the", or before one more that is counted apart
// ("three were badly hurt and a fourth lightly").
func (c *Corpus) Part(u *Unit, f *tawatur.Figure) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	if c.setApart(u, at) {
		return true
	}
	for k := at + 1; k < min(u.to, at+5) && toks[k].Start <= f.End+1; k++ {
		if c.tables.is(of, toks[k].Norm) && !c.noWhole(toks[k+1:]) {
			return true
		}
	}
	return slices.ContainsFunc(toks[at:max(at, min(u.to, at+oneMoreReach))], func(t arabic.Token) bool { return next(t, f.Value) })
}

// oneMoreReach is how many words behind a figure one more may be counted.
const oneMoreReach = 12

// next reports whether a word is the ordinal behind a value: "and a fourth"
// behind three.
func next(t arabic.Token, value float64) bool {
	rest, and := strings.CutPrefix(t.Norm, "و")
	if !and {
		return false
	}
	t.Norm = strings.TrimSuffix(rest, "ا")
	ns := numeral.Find([]arabic.Token{t})
	return len(ns) == 1 && ns[0].Ordinal && ns[0].Value == value+1
}

// noWhole reports whether what follows "of" (من) is none of which a figure could be a
// part: the number in "more than 40", or a body or family and its members.
func (c *Corpus) noWhole(toks []arabic.Token) bool {
	return len(toks) > 0 && (len(numeral.Find(toks[:1])) > 0 || c.tables.is(members, toks[0].Norm))
}

// setApart reports whether a word before token at makes what follows a part. In
// "one from among 16" (من بين) it is the whole.
func (c *Corpus) setApart(u *Unit, at int) bool {
	toks := c.toks[u.Report]
	for k := max(u.from, at-2); k < at; k++ {
		if c.tables.isBare(partOf, toks[k].Norm) {
			among := k+1 == at && k > u.from && toks[k].Norm == "بين" && c.tables.is(of, toks[k-1].Norm)
			return !among
		}
	}
	return false
}

// old reports whether a unit tells of a happening long before its report.
func (c *Corpus) old(u *Unit) bool {
	r := c.Readings[u.Report]
	if r.Published.IsZero() {
		return false
	}
	return u.aged.once(func() bool {
		return slices.ContainsFunc(r.Dates, func(d tawatur.DateRef) bool {
			return u.Span.Overlaps(d.Span) && !d.To.IsZero() && r.Published.Sub(d.To) > oldDays
		})
	})
}
