package standing

// lastHand is the transmitter nearest to an outlet that is not of its own family:
// words said to the outlet that prints them pass through nobody.
func (j *judge) lastHand(a *side) string {
	for i := len(a.via) - 1; i >= 0; i-- {
		if a.Outlet == "" || j.familyOf(a.via[i]) != j.familyOf(a.Outlet) {
			return a.via[i]
		}
	}
	return ""
}

// cameApart reports whether the sentences of two assertions say by whom they came,
// or one of them does, and it is not the same hand: what an outlet has from
// somebody is not its own word.
func (j *judge) cameApart(a, b *side) bool {
	return len(a.Chain)+len(b.Chain) > 0 && j.meetIn(a, b) == "" && (j.foreign(a) || j.foreign(b))
}

// foreign reports whether an assertion's sentence names somebody between the
// source and its outlet.
func (j *judge) foreign(a *side) bool {
	return len(a.Chain) > 0 && j.lastHand(a) != ""
}
