package web

import (
	"html/template"
	"strconv"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/tallychart"
)

// tallyView is a tally with its chart.
type tallyView struct {
	*tawatur.Tally
	// Name is that of its picture's files.
	Name    string
	Title   string
	Picture template.HTML
	Points  []tallychart.Point
	// Relations tells how the figures stand to one another, a line each; MorePoints is
	// how many figures are not listed.
	Relations  []string
	MorePoints int
}

func (v *storyViewer) tally(t *tawatur.Tally, number int) (tallyView, error) {
	name := "tally-" + strconv.Itoa(number)
	c := v.tallyPoints(t)
	out := tallyView{Tally: t, Title: c.Heading, Name: name}
	out.Points, out.MorePoints = firstOf(c.Points, linesListed)
	out.Relations, _ = firstOf(c.Relations(v.say), linesListed)
	var err error
	out.Picture, err = v.svg.SVG(v.tallyChart(t, name))
	return out, err
}

func (v *storyViewer) tallyTitle(t *tawatur.Tally) string {
	kind := ""
	if t.Kind != "" {
		kind = v.say.Text("tally.kind." + string(t.Kind))
	}
	return explainer{say: v.say}.join(v.say.Text("category."+t.Category), kind, locale.Isolate(t.Of), locale.Isolate(t.Place))
}

func (v *storyViewer) tallyPoints(t *tawatur.Tally) tallychart.Chart {
	return tallychart.Build(t, v.tallyTitle(t), func(i int) string { return v.wordsOf(t.Values[i].Report, t.Values[i].Span) })
}

func (v *storyViewer) tallyChart(t *tawatur.Tally, id string) *picture.Canvas {
	return tallychart.Draw(v.tallyPoints(t), id, v.say)
}
