package attribution

import (
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/outlet"
)

// load gives the lexicon with the real registry.
func load(t testing.TB) *Lexicon {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	l, err := Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	return l.AtLeast(0) // what the rules find
}

// said is one expected attribution: what is not given is not compared.
type said struct {
	cue, quote, source, name string
	form                     tawatur.Form
	stance                   tawatur.Stance
	kind                     tawatur.SourceKind
	chain                    []string
	behalf                   string
}

// TestFind holds one invented sentence or more for each construction.
func TestFind(t *testing.T) {
	l := load(t)
	for _, c := range slices.Concat(constructions, spokenTo, speaking, unseen, asides, undergoing, takenUp, parsed) {
		t.Run(c.name, func(t *testing.T) {
			got := l.Find(parted(t, c.text))
			if len(got) != len(c.want) {
				t.Fatalf("%s\n got %d attributions %s, want %d", c.text, len(got), list(got), len(c.want))
			}
			for i, w := range c.want {
				compare(t, got[i], w)
			}
		})
	}
}

func compare(t *testing.T, got tawatur.Attribution, w said) {
	t.Helper()
	for _, f := range []struct{ what, got, want string }{
		{"cue", got.Cue, w.cue}, {"quote", got.Quote, w.quote}, {"source", string(got.Source), w.source},
		{"name", string(got.SourceName), w.name}, {"form", string(got.Form), string(w.form)},
		{"stance", string(got.Stance), string(w.stance)}, {"on behalf of", string(got.OnBehalf), w.behalf}, {"kind", string(got.SourceKind), string(w.kind)},
	} {
		if f.want != "" && f.got != f.want {
			t.Errorf("[%s] %s: got %q, want %q", got.Cue, f.what, f.got, f.want)
		}
	}
	if w.chain != nil && !slices.Equal(got.Chain, w.chain) {
		t.Errorf("[%s] chain: got %q, want %q", got.Cue, got.Chain, w.chain)
	}
}

func list(as []tawatur.Attribution) string {
	var b strings.Builder
	for _, a := range as {
		b.WriteString("\n  [" + a.Cue + "] " + a.Pattern + ": " + a.Quote)
	}
	return b.String()
}

func cuesOf(as []tawatur.Attribution) []string {
	var out []string
	for _, a := range as {
		out = append(out, a.Cue)
	}
	return out
}
