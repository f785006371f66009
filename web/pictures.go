package web

import (
	"html/template"
	"strings"

	"tawatur"
	"tawatur/picture"
	"tawatur/picture/lineage"
	"tawatur/picture/timechart"
	"tawatur/picture/wordchart"
)

// drawn is a picture of a story with its text equivalent, a line an item.
type drawn struct {
	Picture template.HTML
	Words   []string
}

// linesListed is how many lines of a text equivalent a page has; the rows as CSV have all.
const linesListed = 60

// drawn writes a picture that has something to show.
func (v *storyViewer) drawn(c *picture.Canvas, words []string) (*drawn, error) {
	if len(words) == 0 {
		return nil, nil
	}
	svg, err := v.svg.SVG(c)
	words, _ = firstOf(words, linesListed)
	return &drawn{svg, words}, err
}

// forest is the lineage of the story's reports.
func (v *storyViewer) forest() lineage.Forest {
	var rs []lineage.Report
	for _, id := range v.story.Reports {
		r := lineage.Report{ID: id, Href: v.addressOf("reports", id)}
		if x := v.reports[id]; x != nil {
			r.Outlet, r.Published = x.Outlet, x.Published
		}
		rs = append(rs, r)
	}
	return lineage.Build(rs, v.story.Lineage, v.say.Text("lineage.title"))
}

// wordChart is the wording of the story.
func (v *storyViewer) wordChart() wordchart.Chart {
	return wordchart.Build(v.story.Wording, v.story.Outlets, v.say.Text("wording.title"),
		func(p tawatur.PlaceIn) string { return v.wordsOf(p.Report, p.Span) })
}

// timeChart is the story over time.
func (v *storyViewer) timeChart() timechart.Chart {
	var rs []timechart.Report
	for _, id := range v.story.Reports {
		r := timechart.Report{ID: id, Href: v.addressOf("reports", id)}
		if x := v.reports[id]; x != nil {
			r.Outlet, r.Day = x.Outlet, x.Published
		}
		rs = append(rs, r)
	}
	shared, _ := claimsInOrder(v.story)
	return timechart.Build(rs, shared, v.say.Text("web.time.title"),
		func(a *tawatur.Assertion) string { return v.wordsOf(a.Report, a.Span) })
}

// storyPictures adds the pictures of the whole story to its page.
func (v *storyViewer) storyPictures(p *storyPage) (err error) {
	words := v.wordChart()
	if p.WordingPicture, err = v.drawn(wordchart.Draw(words, "wording", v.say), words.Words(v.say)); err != nil || len(v.story.Reports) < 2 {
		return err
	}
	time := v.timeChart()
	p.TimePicture, err = v.drawn(timechart.Draw(time.Fold(v.say), "time", v.say), time.Words(v.say))
	return err
}

// timeData has a row for every report and for every saying of a claim.
func (v *storyViewer) timeData() data {
	d := data{columns: []string{"what", "day", "outlet", "report", "claim", "first", "text"}}
	for _, id := range v.story.Reports {
		if x := v.reports[id]; x != nil {
			d.rows = append(d.rows, []any{"report", x.Published, x.Outlet, id, "", "", x.Title})
		}
	}
	shared, _ := claimsInOrder(v.story)
	for i, c := range shared {
		first := firstDay(c)
		for _, a := range c.Assertions {
			d.rows = append(d.rows, []any{"claim", a.Published, a.Outlet, a.Report, i + 1, !first.IsZero() && a.Published == first, strings.TrimSpace(a.Quote)})
		}
	}
	return d
}

// firstDay is the first day on which a claim was said; zero where none is known.
func firstDay(c *tawatur.Claim) (first tawatur.Day) {
	for _, a := range c.Assertions {
		if !a.Published.IsZero() && (first.IsZero() || a.Published.Before(first)) {
			first = a.Published
		}
	}
	return first
}
