package tawatur

import "cmp"

// Appeared is the day on which the report came out: that of its moment in UTC where
// the moment is known, and else the day of publication. Outlets date by their own
// clocks: what one prints just after midnight may be out before what another, further
// west, dates by the day before.
func (r *Report) Appeared() Day {
	if r.PublishedAt.IsZero() {
		return r.Published
	}
	return DayOf(r.PublishedAt.UTC())
}

// Compare orders reports by when they came out, those of which nobody knows the day
// first; of one day, those whose moment is not known come first, and reports of one
// moment go by their IDs.
func (r *Report) Compare(o *Report) int {
	return cmp.Or(r.Appeared().Compare(o.Appeared()), r.PublishedAt.Compare(o.PublishedAt), cmp.Compare(r.ID, o.ID))
}
