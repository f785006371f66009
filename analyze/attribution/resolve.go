package attribution

import (
	"sort"

	"tawatur"
	"tawatur/arabic"
)

// event is somebody coming into the reader's mind: as a speaker, or as the
// subject of a sentence.
type event struct {
	at, who int
	subject bool // it did not speak
}

// resolve gives every draft its speaker as an entity, reading the report from
// its beginning.
func (r *reader) resolve() {
	r.gather()
	var mind []event
	next := 0
	for i := range r.drafts {
		d := &r.drafts[i]
		for ; next <= d.unit; next++ {
			if e, ok := r.focus(next, d); ok {
				mind = append(mind, e)
			}
		}
		r.weigh(i, mind)
		if d.subject[0] >= 0 && r.sameSource(d) && len(mind) > 0 {
			d.who = mind[len(mind)-1].who
		} else if d.subject[0] >= 0 {
			d.who = r.identify(d)
		} else {
			d.who = r.carriedOn(d, mind)
		}
		if d.through = -1; d.elided {
			d.through = r.medium(mind)
		}
		if d.who >= 0 {
			r.names.all[d.who].spoke++
			if d.form.kind != nominal || d.explicit {
				r.names.all[d.who].latest = d.cue[0]
			}
			if d.form.kind != nominal && r.outer(i) < 0 {
				mind = append(mind, event{d.cue[0], d.who, false})
			}
		}
	}
}

// sameSource reports whether the subject of d only points back: المصدر نفسه.
func (r *reader) sameSource(d *draft) bool {
	from, to := d.subject[0], d.subject[1]
	return to == from+2 && r.words[from].def && r.words[from].stem == "مصدر" && r.is(from+1, itself)
}

// medium gives the medium that was spoken of last, or -1.
func (r *reader) medium(mind []event) int {
	for k := len(mind) - 1; k >= 0 && k >= len(mind)-4; k-- {
		if r.names.all[mind[k].who].kind == tawatur.SourceMedium {
			return mind[k].who
		}
	}
	return -1
}

// focus gives the subject of unit u where it is a person or body. In the unit
// of d itself it must stand before the cue.
func (r *reader) focus(u int, d *draft) (event, bool) {
	end := r.units[u].to
	if u == d.unit {
		end = d.cue[0]
	}
	f := draft{cue: [2]int{end, end}, subject: none, unit: u, who: -1, form: form{lemma: r.lex.relay}}
	r.clauseSubject(&f, u)
	from, to := f.subject[0], f.subject[1]
	if from < 0 || r.words[from].in >= 0 {
		return event{}, false
	}
	kind, _, _ := r.kindOf(from, to)
	p, _ := r.personIn(from, to)
	w := &r.words[from]
	if w.head == nil && w.name < 0 && (p < 0 || r.names.person(skeletons(r.stems(p, to))) < 0) || kind == tawatur.SourceDocument {
		return event{}, false
	}
	return event{from, r.identify(&f), true}, true
}

// sex notes what the verb before its subject tells of the speaker.
func (r *reader) sex(id int, d *draft) {
	if e := &r.names.all[id]; d.form.finite() && d.subject[0] >= d.cue[1] {
		e.fem, e.sexed = d.form.fem, true
	}
}

// carriedOn gives the speaker whose words go on in d: the last one in mind
// whom the form of the cue fits.
func (r *reader) carriedOn(d *draft, mind []event) int {
	for k := len(mind) - 1; k >= 0 && k >= len(mind)-10; k-- {
		if r.fits(d.form, mind[k].who) || k == len(mind)-1 && r.stillTells(d, mind[k]) {
			return mind[k].who
		}
	}
	id := r.mentionedBefore(r.toks[d.cue[0]].Start)
	if n := len(mind); id < 0 && n > 0 {
		id = mind[n-1].who
	}
	if id >= 0 && d.form.num == plural && d.form.finite() && r.names.all[id].kind == tawatur.SourcePerson {
		return -1 // وكانوا طالبوا: no single man
	}
	return id
}

// stillTells reports whether d goes on with what a body of e said in the same
// sentence, whatever the gender of the verb: reports are careless of it there.
func (r *reader) stillTells(d *draft, e event) bool {
	return d.conj && d.form.num == singular && !e.subject && e.at >= r.units[d.unit].from && r.names.all[e.who].kind == tawatur.SourceBody
}

// mentionedBefore gives the person whom an earlier step saw last before byte at.
func (r *reader) mentionedBefore(at int) int {
	n := sort.Search(len(r.in.Mentions), func(i int) bool { return r.in.Mentions[i].Start >= at })
	for k := n - 1; k >= 0 && k >= n-12; k-- {
		if m := &r.in.Mentions[k]; m.Type == tawatur.Person {
			return r.names.person(skeletons(telling(arabic.Match(m.Name))))
		}
	}
	return -1
}

// fits reports whether a form agrees with an entity in gender and number.
func (r *reader) fits(f form, id int) bool {
	e := &r.names.all[id]
	if f.kind == nominal && !f.pron {
		return true
	}
	if f.num == plural {
		return e.num == plural
	}
	if e.num == plural {
		return false
	}
	return !e.sexed || e.fem == f.fem
}
