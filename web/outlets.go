package web

import "tawatur/record"

// profileItems is how many items of each list an outlet's page shows.
const profileItems = 20

func (s *server) outlets(q request) (answer, error) {
	lines, err := s.store.Outlets(q.Context())
	if err != nil {
		return answer{}, err
	}
	return answer{page: "outlets", title: q.say.Text("web.outlets"), body: lines}, nil
}

func (s *server) outlet(q request) (answer, error) {
	name, err := s.store.OutletName(q.Context(), q.PathValue("name"))
	if err != nil {
		return answer{}, err
	}
	p, err := s.store.Outlet(q.Context(), name, profileItems)
	if err != nil {
		return answer{}, err
	}
	return answer{page: "outlet", title: name, body: &outletPage{p, s.facts(name)}}, nil
}

// outletPage is a profile with what its template asks of it.
type outletPage struct {
	record.Profile
	Facts outletFacts
}

// Share is a length in percent of all the outlet's text.
func (p *outletPage) Share(bytes int) int { return percent(p.Ratio(bytes)) }
