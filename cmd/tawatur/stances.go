package main

import (
	"cmp"
	"fmt"
	"slices"

	"tawatur"
	"tawatur/record"
)

// kindStance is how often an outlet introduces a kind of source with a stance.
type kindStance struct {
	Kind   tawatur.SourceKind `json:"kind"`
	Stance tawatur.Stance     `json:"stance"`
	Count  int                `json:"count"`
}

// byKind adds the stances of all sources of a kind up, the kinds most quoted
// first. Sources whose kind is not known are left out.
func byKind(vs []record.Voice) []kindStance {
	out, all := []kindStance{}, map[tawatur.SourceKind]int{}
	for _, v := range vs {
		if v.Kind == "" {
			continue
		}
		all[v.Kind] += v.Count
		i := slices.IndexFunc(out, func(k kindStance) bool { return k.Kind == v.Kind && k.Stance == v.Stance })
		if i < 0 {
			i = len(out)
			out = append(out, kindStance{Kind: v.Kind, Stance: v.Stance})
		}
		out[i].Count += v.Count
	}
	slices.SortFunc(out, func(a, b kindStance) int {
		return cmp.Or(all[b.Kind]-all[a.Kind], cmp.Compare(a.Kind, b.Kind), b.Count-a.Count, cmp.Compare(a.Stance, b.Stance))
	})
	return out
}

// byName puts the stances of one named source one after the other, the sources
// most quoted first, of at most most sources.
func byName(vs []record.Voice, most int) []record.Voice {
	all := map[string]int{}
	for _, v := range vs {
		all[v.Name] += v.Count
	}
	out := []record.Voice{}
	for _, v := range vs {
		if v.Name != "" {
			out = append(out, v)
		}
	}
	slices.SortStableFunc(out, func(a, b record.Voice) int {
		return cmp.Or(all[b.Name]-all[a.Name], cmp.Compare(a.Name, b.Name), b.Count-a.Count)
	})
	names := 0
	for i := range out {
		if i == 0 || out[i].Name != out[i-1].Name {
			if names++; most > 0 && names > most {
				return out[:i]
			}
		}
	}
	return out
}

// printStances prints with which stances the outlet introduces which kinds of
// source and whom, and in which words: a line each.
func (e *env) printStances(a contrastAnswer) {
	e.section("cmd.wording.stances", len(a.Kinds)+len(a.Stances))
	for i := 0; i < len(a.Kinds); {
		kind, stances := a.Kinds[i].Kind, []string(nil)
		for ; i < len(a.Kinds) && a.Kinds[i].Kind == kind; i++ {
			stances = append(stances, e.times(e.word("stance", string(a.Kinds[i].Stance)), a.Kinds[i].Count))
		}
		fmt.Fprintf(e.stdout, "  %s: %s\n", e.text("cmd.wording.kind", e.word("source", string(kind))), e.list(stances))
	}
	for i := 0; i < len(a.Stances); {
		v, from := a.Stances[i], i
		for i < len(a.Stances) && a.Stances[i].Name == v.Name {
			i++
		}
		fmt.Fprintf(e.stdout, "  %s: %s\n", e.source(v.Name, v.Kind), e.list(e.stancesOf(a.Stances[from:i])))
	}
	e.printWhom(a.Whom)
	e.section("cmd.wording.cues", len(a.Cues))
	for _, c := range a.Cues {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(line(c.Text), e.word("stance", string(c.Stance)), e.say.Count("count.times", c.Count)))
	}
}

// stancesOf names the stances of one source, whatever its kind, each once.
func (e *env) stancesOf(vs []record.Voice) []string {
	count, order := map[tawatur.Stance]int{}, []tawatur.Stance(nil)
	for _, v := range vs {
		if count[v.Stance] == 0 {
			order = append(order, v.Stance)
		}
		count[v.Stance] += v.Count
	}
	slices.SortStableFunc(order, func(a, b tawatur.Stance) int { return count[b] - count[a] })
	out := make([]string, len(order))
	for i, s := range order {
		out[i] = e.times(e.word("stance", string(s)), count[s])
	}
	return out
}

// stanceWhom is whom an outlet introduces with one stance, and how many of all
// that it quotes from each that is.
type stanceWhom struct {
	Stance tawatur.Stance `json:"stance"`
	Count  int            `json:"count"`
	Whom   []whomUses     `json:"whom"`
}

type whomUses struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
	Of    int    `json:"of"`
}

// byStance turns voices round: for each stance that commits the outlet to more
// than that something was said, its sources, at most most of each.
func byStance(vs []record.Voice, most int) []stanceWhom {
	all, by := map[string]int{}, map[tawatur.Stance]map[string]int{}
	for _, v := range vs {
		if v.Name == "" {
			continue
		}
		all[v.Name] += v.Count
		if v.Stance == tawatur.Neutral || v.Stance == "" {
			continue
		}
		if by[v.Stance] == nil {
			by[v.Stance] = map[string]int{}
		}
		by[v.Stance][v.Name] += v.Count
	}
	out := []stanceWhom{}
	for s, names := range by {
		w := stanceWhom{Stance: s}
		for name, n := range names {
			w.Count += n
			w.Whom = append(w.Whom, whomUses{name, n, all[name]})
		}
		slices.SortFunc(w.Whom, func(a, b whomUses) int { return cmp.Or(b.Count-a.Count, a.Of-b.Of, cmp.Compare(a.Name, b.Name)) })
		w.Whom = first(w.Whom, most)
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b stanceWhom) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Stance, b.Stance)) })
	return out
}

// whomShown is how many sources of one stance a person is shown.
const whomShown = 6

func (e *env) printWhom(ws []stanceWhom) {
	e.section("cmd.wording.whom", len(ws))
	for _, w := range ws {
		var names []string
		for _, n := range first(w.Whom, whomShown) {
			if n.Count < 2 && len(names) > 0 { // once tells little where others stand more often
				break
			}
			names = append(names, e.text("cmd.wording.of_all", line(n.Name), n.Count, n.Of))
		}
		all := e.times(e.word("stance", string(w.Stance)), w.Count)
		if len(names) > 0 {
			all += ": " + e.list(names)
		}
		fmt.Fprintf(e.stdout, "  %s\n", all)
	}
}

// times is words with how often they are used.
func (e *env) times(words string, n int) string { return words + " ×" + e.say.Number(float64(n)) }

// source names a source with its kind.
func (e *env) source(name string, kind tawatur.SourceKind) string {
	k := e.word("source", string(kind))
	switch {
	case name == "":
		return k
	case k == "":
		return e.list([]string{name})
	}
	return e.list([]string{name}) + " (" + k + ")"
}

var stanceColumns = []string{"outlet", "source", "source_kind", "stance", "count", "reports"}

func stanceRows(a contrastAnswer) [][]any {
	rows := make([][]any, 0, len(a.Stances))
	for _, v := range a.Stances {
		rows = append(rows, []any{a.Outlet, v.Name, string(v.Kind), string(v.Stance), v.Count, v.Reports})
	}
	return rows
}
