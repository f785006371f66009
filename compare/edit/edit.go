// Package edit tells what an outlet changed in a report: its headline, its
// sentences and its figures. Begin with [Between].
package edit

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// Between compares two versions of a report. Vowel signs, kinds of digits and
// white space are no changes.
func Between(before, after *tawatur.Reading) tawatur.Edit {
	e := tawatur.Edit{Earlier: before.ID, Later: after.ID, Outlet: after.Outlet, URL: after.URL}
	if form(before.Title) != form(after.Title) {
		e.TitleBefore, e.TitleAfter = before.Title, after.Title
	}
	old, new := sentences(before.Text), sentences(after.Text)
	oldKept, newKept := kept(keys(old), keys(new))
	e.Removed = gone(before.Text, old, oldKept)
	e.Added = gone(after.Text, new, newKept)
	e.SentencesRemoved, e.SentencesAdded = lost(oldKept), lost(newKept)
	e.Figures = figures(before.Figures, after.Figures, e.Removed, e.Added)
	return e
}

// form is how words are compared: in the form of matching, one space between them.
func form(s string) string { return strings.Join(strings.Fields(arabic.Match(s)), " ") }

type sentence struct {
	tawatur.Span
	key string
}

func sentences(text string) []sentence {
	var out []sentence
	for _, s := range arabic.Sentences(text) {
		if key := form(text[s.Start:s.End]); key != "" {
			out = append(out, sentence{s, key})
		}
	}
	return out
}

func keys(list []sentence) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = s.key
	}
	return out
}

// gone joins the sentences that are not kept, where nothing but white space is
// between them, to stretches.
func gone(text string, list []sentence, keep []bool) []tawatur.Span {
	var out []tawatur.Span
	for i, s := range list {
		switch {
		case keep[i]:
		case i > 0 && !keep[i-1] && len(out) > 0:
			out[len(out)-1].End = s.End
		default:
			out = append(out, s.Span)
		}
	}
	return out
}

// lost counts what is not kept.
func lost(keep []bool) (n int) {
	for _, k := range keep {
		if !k {
			n++
		}
	}
	return n
}

// figures pairs the figures of what was removed with those of what was added:
// of one category and one counted thing, in order.
func figures(before, after []tawatur.Figure, removed, added []tawatur.Span) []tawatur.FigureEdit {
	old, new := within(before, removed), within(after, added)
	var out []tawatur.FigureEdit
	for _, b := range old {
		i := slices.IndexFunc(new, func(a tawatur.Figure) bool { return sameThing(&a, &b) })
		if i < 0 {
			out = append(out, tawatur.FigureEdit{Before: &b})
			continue
		}
		a := new[i]
		new = slices.Delete(new, i, i+1)
		if !sameValue(&a, &b) {
			out = append(out, tawatur.FigureEdit{Before: &b, After: &a})
		}
	}
	for _, a := range new {
		out = append(out, tawatur.FigureEdit{After: &a})
	}
	return out
}

func within(list []tawatur.Figure, spans []tawatur.Span) []tawatur.Figure {
	var out []tawatur.Figure
	for _, f := range list {
		if slices.ContainsFunc(spans, func(s tawatur.Span) bool { return s.Contains(f.Span) }) {
			out = append(out, f)
		}
	}
	return out
}

// sameThing: categories that say what happened to people tell enough; of the
// others, the counted thing must be the same as well.
func sameThing(a, b *tawatur.Figure) bool {
	if a.Category != b.Category || a.Unit != b.Unit {
		return false
	}
	switch a.Category {
	case "killed", "injured", "displaced", "detained", "missing", "besieged":
		return true
	}
	return form(a.Of) == form(b.Of)
}

func sameValue(a, b *tawatur.Figure) bool {
	if a.Value != b.Value || a.Approx != b.Approx || (a.Max == nil) != (b.Max == nil) {
		return false
	}
	return a.Max == nil || *a.Max == *b.Max
}
