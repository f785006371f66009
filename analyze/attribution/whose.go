package attribution

import (
	"strconv"
	"strings"
)

// groundsOfSource says what bears on whether the speaker of draft i is the right
// one.
func (r *reader) groundsOfSource(i int, g *grounds) {
	d := &r.drafts[i]
	g.open(ofPattern, "pattern."+d.patternName())
	g.bag.Add("pattern", d.patternName())
	g.bag.Add("kind", d.kindName())
	g.bag.Is("and", d.conj)
	g.bag.Is("pronoun", d.form.pron)
	r.nearGrounds(i, g)
	r.whoGrounds(d, g)
	g.close()
}

// nearGrounds tells of who else spoke round draft i.
func (r *reader) nearGrounds(i int, g *grounds) {
	d := &r.drafts[i]
	last, others, seen := -1, 0, map[int]bool{d.who: true}
	for k := i - 1; k >= 0 && k >= i-10; k-- {
		o := &r.drafts[k]
		if o.who == d.who && o.explicit && last < 0 {
			last = k
			break
		}
		if !seen[o.who] {
			seen[o.who] = true
			others++
		}
	}
	code := "company.other_speakers"
	if others == 0 {
		code = "company.one_speaker"
	}
	if d.explicit {
		code = ""
	}
	g.open(ofCompany, code)
	how := r.spokenBy(d)
	g.bag.Add("others+speaker", countName(others)+"+"+how)
	g.bag.Is("quoted-cue", r.words[d.cue[0]].in >= 0)
	if o := r.outer(i); o >= 0 {
		g.bag.Add("outer", how)
		g.bag.Is("outer-same", r.drafts[o].who == d.who)
	}
	if last >= 0 && !d.explicit {
		g.bag.Number("units-since", d.unit-r.drafts[last].unit)
		g.bag.Is("fits", r.fits(d.form, max(d.who, 0)))
	} else if !d.explicit {
		g.bag.Is("never-spoke", true)
	}
}

// whoGrounds tells how the speaker is spoken of and who it turned out to be.
func (r *reader) whoGrounds(d *draft, g *grounds) {
	how := r.spokenBy(d)
	g.open(ofSpeaker, r.speakerCode(d, how))
	g.bag.Add("speaker", how)
	g.bag.Add("speaker+kind", how+"+"+d.kindName())
	if d.subject[0] >= 0 {
		from, to := d.subject[0], d.subject[1]
		g.bag.Add("subject", r.standing(from))
		g.bag.Number("subject-length", to-from)
		g.bag.Is("agrees", !d.form.finite() || r.agrees(d.form, from))
		t, ok := r.mentionIn(from, to)
		g.bag.Add("mention", string(t))
		g.bag.Is("bare-title", !ok && to-from <= 2 && r.words[from].def)
		g.bag.Is("joint", r.joint(from, to))
	}
	if d.who < 0 {
		return
	}
	if d.whoSure > 0 {
		g.bag.Add("chosen", tenth(d.whoSure))
		g.bag.Add("chosen-from", d.whoWhy)
	}
	e := &r.names.all[d.who]
	g.bag.Add("who", string(e.kind))
	g.bag.Add("who+speaker", string(e.kind)+"+"+how)
	g.bag.Is("named", e.named)
	g.bag.Number("name-length", strings.Count(e.name, " ")+1)
}

// joint reports whether another noun is joined to the first of the phrase.
func (r *reader) joint(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if r.words[k].conj && (r.words[k].head != nil || r.words[k].name >= 0) {
			return true
		}
	}
	return false
}

// tenth names the class of a probability by its lower bound; the classes are
// narrower near one, where most lie.
func tenth(p float64) string {
	for _, above := range [...]float64{0.97, 0.9, 0.8, 0.6, 0.4} {
		if p > above {
			return strconv.FormatFloat(above, 'g', -1, 64)
		}
	}
	return "0"
}
