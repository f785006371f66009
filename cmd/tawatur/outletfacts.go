package main

import (
	"fmt"
	"strings"

	"tawatur/outlet"
)

// printFacts prints what the registry has of an outlet. Of one that is called
// by its domain, since nobody registered it, it says so and how to.
func (e *env) printFacts(reg *outlet.Registry, name string) {
	o, ok := reg.Find(name)
	if !ok {
		if reg.Domain(name) == name {
			fmt.Fprintf(e.stdout, "\n%s\n", e.unknownOutlet(reg, name))
		}
		return
	}
	e.section("outlets.facts", 1)
	e.fact("outlets.kind", e.text("outlets.kind."+string(o.Kind)))
	if o.Family != o.Name {
		e.fact("outlets.family", o.Family)
	}
	e.fact("outlets.country", e.say.Named("country", o.Country))
	var languages []string
	for _, l := range o.Languages {
		languages = append(languages, e.say.Named("language", l))
	}
	e.fact("outlets.languages", languages...)
	e.fact("outlets.domains", o.Domains...)
	e.fact("outlets.feeds", o.Feeds...)
	e.fact("outlets.telegram", o.Telegram...)
}

// fact prints one fact, where there is one.
func (e *env) fact(key string, values ...string) {
	if strings.Join(values, "") != "" {
		fmt.Fprintf(e.stdout, "  %s: %s\n", e.text(key), e.isolate(values...))
	}
}
