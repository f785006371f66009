package web

import "tawatur/outlet"

// outletFacts is what the registry has of an outlet.
type outletFacts struct {
	outlet.Outlet
	// Known is whether it is registered at all; one that is not is called by its
	// Domain where its pages come from the web.
	Known  bool
	Domain string
}

func (s *server) facts(name string) outletFacts {
	if o, ok := s.reg.Find(name); ok {
		return outletFacts{Outlet: o, Known: true}
	}
	if d := s.reg.Domain(name); d == name {
		return outletFacts{Domain: d}
	}
	return outletFacts{}
}
