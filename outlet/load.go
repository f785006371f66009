package outlet

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/outlets.tsv
var outletsTSV string

//go:embed data/heads.tsv
var headsTSV string

// Load reads the embedded registry and, after it, more tables in its format,
// each of which is read to its end. It fails when a table is broken; the error
// names the line.
func Load(more ...io.Reader) (*Registry, error) {
	r, err := parse(outletsTSV, headsTSV)
	if err != nil {
		return nil, err
	}
	for i, m := range more {
		b, err := io.ReadAll(m)
		if err != nil {
			return nil, fmt.Errorf("table %d of outlets: %w", i+1, err)
		}
		if err := table.Each("table", string(b), 5, r.add); err != nil {
			return nil, fmt.Errorf("table %d of outlets: %w", i+1, err)
		}
	}
	return r, nil
}

func parse(outlets, heads string) (*Registry, error) {
	r := &Registry{
		byKey: map[string][]entry{}, byDomain: map[string]int{},
		heads: map[string]Kind{}, root: &node{},
	}
	err := table.Each("heads.tsv", heads, 2, func(f []string) error {
		r.heads[arabic.Match(f[0])] = Kind(f[1])
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := table.Each("outlets.tsv", outlets, 5, r.add); err != nil {
		return nil, err
	}
	return r, nil
}

func (r *Registry) add(f []string) error {
	i := len(r.outlets)
	o := Outlet{Kind: Kind(f[1]), Family: f[2]}
	switch o.Kind {
	case Agency, Paper, Site, TV, Radio:
	default:
		return fmt.Errorf("kind %q is not known", f[1])
	}
	o.Name = r.name(i, f[0], true)
	for _, a := range cells(f[3]) {
		o.Aliases = append(o.Aliases, r.name(i, a, false))
	}
	for _, d := range cells(f[4]) {
		if j, taken := r.byDomain[d]; taken {
			return fmt.Errorf("domain %s belongs to %s already", d, r.outlets[j].Name)
		}
		r.byDomain[d] = i
		o.Domains = append(o.Domains, d)
	}
	r.outlets = append(r.outlets, o)
	return nil
}

// name enters one name and returns it without its mark.
func (r *Registry) name(outlet int, cell string, proper bool) string {
	name, common := strings.CutPrefix(cell, "~")
	e := entry{outlet, proper, common}
	words := keyWords(name)
	r.byKey[joinKey(words)] = append(r.byKey[joinKey(words)], e)
	r.root.add(words, e)
	return name
}

func cells(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}
