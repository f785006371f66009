// Package outlet knows who publishes: names, aliases, domains, publisher
// families, countries, languages and feeds of outlets and agencies, as they
// state them themselves.
//
// Begin with [Load]. [Registry.Find] looks one name up, [Registry.FindIn] finds
// all that a text names, [Registry.Host] tells whose an address is, and
// [Domain] what to call a publisher that nobody registered. The table
// (data/outlets.tsv) holds facts only: nothing in it, or here, ranks or judges
// an outlet.
package outlet

import (
	"iter"
	"slices"
	"strings"

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

// Outlet is one publisher of reports. Its slices must not be changed.
type Outlet struct {
	Name      string   `json:"name"` // the name it uses in Arabic
	Kind      Kind     `json:"kind"`
	Family    string   `json:"family"` // the publisher family; its own name when it stands alone
	Aliases   []string `json:"aliases"`
	Domains   []string `json:"domains"`            // in lower case, in their ASCII form
	Country   string   `json:"country,omitempty"`  // where it is based, by ISO 3166; "" where it is not known
	Languages []string `json:"languages"`          // in which it publishes, by BCP 47
	Feeds     []string `json:"feeds"`              // addresses
	Telegram  []string `json:"telegram,omitempty"` // handles of its channels, without @
}

// Registry finds outlets by name, alias, identifier or domain. It is safe for
// use by several goroutines at once.
type Registry struct {
	outlets  []Outlet
	lines    []line // what the table says of each, in the same order
	byKey    map[string][]entry
	byDomain map[string]int
	channels map[string]int // by the handle in lower case
	// platforms are hosts on which many publish.
	platforms map[string]platform
	heads     map[string]Kind
	root      *node
}

// entry is one name of one outlet.
type entry struct {
	outlet int
	proper bool // it is the outlet's name and not an alias
	common bool // it is an everyday word as well
}

// Find looks an outlet up by name, alias, domain, URL or handle of a channel
// ("@horizon"), whatever the spelling:
// with or without quotation marks, «صحيفة» and the like in front, or ال. A name
// that several outlets bear is decided by the word in front ("صحيفة الجزيرة",
// "قناة الجزيرة"); where that does not tell, nothing is found.
func (r *Registry) Find(name string) (Outlet, bool) {
	if i, ok := r.byDomain[host(name)]; ok {
		return r.outlets[i], true
	}
	if handle, ok := strings.CutPrefix(strings.TrimSpace(name), "@"); ok {
		return r.channel(handle)
	}
	words, kind := r.behead(keyWords(name))
	for _, key := range variants(words) {
		if i, ok := pick(r.outlets, r.byKey[key], kind); ok {
			return r.outlets[i], true
		}
	}
	return r.Host(name)
}

// Family gives the publisher family of a name; an unknown outlet is its own,
// by the match form of its name.
func (r *Registry) Family(name string) string {
	if o, ok := r.Find(name); ok {
		return o.Family
	}
	return arabic.Match(name)
}

// Bears reports whether name is one of the names of o, also where other
// outlets bear it too.
func (r *Registry) Bears(o Outlet, name string) bool {
	full := keyWords(name)
	words, _ := r.behead(full)
	for _, key := range append(variants(words), joinKey(full)) {
		for _, e := range r.byKey[key] {
			if r.outlets[e.outlet].Name == o.Name {
				return true
			}
		}
	}
	return false
}

// All gives every outlet, sorted by name.
func (r *Registry) All() iter.Seq[Outlet] { return slices.Values(r.outlets) }

// pick chooses one outlet of those that bear a name: those of the kind that was
// said, then the only one, then the only one whose proper name it is. An
// everyday word names nobody of another kind than was said: "وكالة الأنباء" is
// not the newspaper «الأنباء».
func pick(all []Outlet, es []entry, kind Kind) (int, bool) {
	if i, ok := only(es, func(e entry) bool { return kind != "" && all[e.outlet].Kind == kind }); ok {
		return i, true
	}
	may := func(e entry) bool { return kind == "" || !e.common }
	if i, ok := only(es, may); ok {
		return i, true
	}
	return only(es, func(e entry) bool { return may(e) && e.proper })
}

func only(es []entry, ok func(entry) bool) (int, bool) {
	found := -1
	for _, e := range es {
		switch {
		case !ok(e) || e.outlet == found:
		case found >= 0:
			return 0, false
		default:
			found = e.outlet
		}
	}
	return found, found >= 0
}
