package web

import "tawatur/record"

// pairItems is how many stories of each kind a comparison of outlets shows.
const pairItems = 30

type comparePage struct {
	A, B    string
	Outlets []string
	// Pair is nil as long as no two outlets are named.
	Pair *record.OutletPair
}

// compare sets two outlets beside one another.
func (s *server) compare(q request) (answer, error) {
	v := q.URL.Query()
	p := comparePage{A: v.Get("a"), B: v.Get("b")}
	a := answer{page: "compare", title: q.say.Text("web.compare")}
	var err error
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return a, err
	}
	if p.A != "" && p.B != "" && p.A != p.B {
		pair, err := s.store.OutletPair(q.Context(), p.A, p.B, pairItems)
		if err != nil {
			return a, err
		}
		p.Pair = &pair
	}
	a.body = p
	return a, nil
}
