package attribution

import "tawatur"

// merge joins «بحسب وكالة» with the verb that reports the same content: the
// verb stays the cue, and the medium carries its words. Drafts before first
// belong to other units.
func (r *reader) merge(first int) {
	gone := map[int]bool{}
	for i := first; i < len(r.drafts); i++ {
		if k := r.partnerOf(first, i); k >= 0 {
			r.drafts[k].trail = append(r.drafts[k].trail, r.trailing(&r.drafts[i])...)
			gone[i] = true
		}
	}
	if len(gone) == 0 {
		return
	}
	out := r.drafts[:first]
	for i := first; i < len(r.drafts); i++ {
		if !gone[i] {
			out = append(out, r.drafts[i])
		}
	}
	r.drafts = out
}

// main reports whether the cue of draft k is the verb that opens its sentence.
func (r *reader) main(k int) bool {
	d := &r.drafts[k]
	return d.form.finite() && d.cue[0] <= r.units[d.unit].from+1
}

// partnerOf gives the verb's draft that a draft of بحسب and a medium serves,
// or -1.
func (r *reader) partnerOf(first, i int) int {
	d := &r.drafts[i]
	if d.subject[0] < 0 {
		return -1
	}
	switch kind, _, _ := r.kindOf(d.subject[0], d.subject[1]); d.pattern {
	case "according-before":
		if kind == tawatur.SourceMedium && i+1 < len(r.drafts) && r.drafts[i+1].cue[0] <= d.content[0]+1 {
			return i + 1
		}
	case "according-after":
		for k := i - 1; k >= first && k >= i-nearby; k-- {
			if e := r.drafts[k].content[1]; e <= d.cue[0] && e >= d.cue[0]-2 && r.drafts[k].cue[0] < d.cue[0] {
				return k
			}
			if kind == tawatur.SourceMedium && k == i-1 && r.main(k) && r.drafts[k].content[1] < d.cue[0] {
				r.drafts[k].content[1] = d.cue[0]
				return k
			}
		}
	}
	return -1
}
