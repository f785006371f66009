package web

import (
	"cmp"
	"context"
	"html/template"
	"slices"
	"strconv"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/chain"
	"tawatur/picture/lineage"
	"tawatur/picture/tallychart"
	"tawatur/telling"
)

// claimsInFull is how many claims a story's page shows with their pictures; the
// others are one line each.
const claimsInFull = 8

// storyPage is a story with everything that was compared in it.
type storyPage struct {
	*tawatur.Story
	Matrix  matrix
	Claims  []claimView
	Further []*tawatur.Claim
	Lone    []*tawatur.Claim
	Tallies []tallyView
	// Lineage is the picture of who took words from whom; "" where nobody did.
	Lineage      template.HTML
	LineageWords []string
	Timeline     []moment
}

// claimView is a claim with its picture.
type claimView struct {
	*tawatur.Claim
	Number int
	// Verdict says whether one voice or many stand behind it, Heading the numbers.
	Verdict, Heading string
	Picture          template.HTML
	// Outline is the same picture for a narrow window.
	Outline template.HTML
	Origins []originView
	// Travel tells how it came to each report, a line each.
	Travel []string
}

// originView is an origin with the words that it rests on.
type originView struct {
	tawatur.Origin
	Number     int
	Statements []statement
	// Merges and Doubts are the reasons in sentences, Open why it may rest on any other.
	Because, Doubting []string
	Opened            string
}

// statement is one report's words.
type statement struct {
	*tawatur.Assertion
	Href string
	// Aligned is how sure it is that it says the claim, and why.
	Aligned string
}

// tallyView is a tally with its chart.
type tallyView struct {
	*tawatur.Tally
	// Name is that of its picture's files.
	Name    string
	Title   string
	Picture template.HTML
	Points  []tallychart.Point
}

// moment is a report on the line of time.
type moment struct {
	*tawatur.Reading
	// From are the reports that it took words from.
	From []string
}

func (s *server) story(q request) (answer, error) {
	asked := q.PathValue("id")
	st, err := s.store.Story(q.Context(), asked)
	if err != nil {
		return answer{}, err
	}
	if st.ID != asked {
		return answer{}, redirect(q.link("stories", st.ID)) // it was merged into this one
	}
	reports, err := s.reportsOf(q.Context(), &st)
	if err != nil {
		return answer{}, err
	}
	v := storyViewer{request: q, story: &st, reports: reports, svg: s.svg}
	p, err := v.page()
	return answer{page: "story", title: st.Headline, body: p, fiction: st.Fiction}, err
}

func (s *server) reportsOf(ctx context.Context, st *tawatur.Story) (map[string]*tawatur.Reading, error) {
	list, err := s.store.Readings(ctx, st.ID)
	out := make(map[string]*tawatur.Reading, len(list))
	for _, r := range list {
		out[r.ID] = r
	}
	return out, err
}

// storyViewer makes the page of one story.
type storyViewer struct {
	request
	story   *tawatur.Story
	reports map[string]*tawatur.Reading
	svg     *picture.Template
	// absolute asks for addresses with their host: of a picture that leaves its page.
	absolute bool
}

func (v *storyViewer) page() (storyPage, error) {
	shared, lone := claimsInOrder(v.story)
	p := storyPage{Story: v.story, Lone: lone, Timeline: v.timeline(), Matrix: v.matrixOf(v.story.Outlets, shared)}
	for i, c := range shared {
		if i == claimsInFull {
			p.Further = shared[i:]
			break
		}
		view, err := v.claim(c, i+1)
		if err != nil {
			return p, err
		}
		p.Claims = append(p.Claims, view)
	}
	for i := range v.story.Tallies {
		view, err := v.tally(&v.story.Tallies[i], i+1)
		if err != nil {
			return p, err
		}
		p.Tallies = append(p.Tallies, view)
	}
	f := v.forest()
	if len(f.Roots) == 0 {
		return p, nil
	}
	p.LineageWords = f.Words(v.say)
	var err error
	p.Lineage, err = v.svg.SVG(lineage.Draw(f, "lineage", v.say))
	return p, err
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

// addressOf is the address of a thing, with its host in a picture that leaves its page.
func (v *storyViewer) addressOf(kind, id string) string {
	return v.host() + v.link(kind, id)
}

func (v *storyViewer) claim(c *tawatur.Claim, number int) (claimView, error) {
	out := claimView{Claim: c, Number: number, Verdict: telling.Verdict(v.say, c), Heading: telling.Claim(v.say, c), Travel: telling.Travel(v.say, c, nil)}
	var err error
	if out.Picture, err = v.svg.SVG(v.chain(c, "chain-"+c.ID, out.Heading)); err != nil {
		return out, err
	}
	if out.Outline, err = v.outline.HTML(v.diagram(c, out.Heading)); err != nil {
		return out, err
	}
	for i, o := range c.Origins {
		view := originView{Origin: o, Number: i + 1, Because: telling.Merges(v.say, c, o.Merges), Doubting: telling.Doubts(v.say, c, o.Doubts), Opened: telling.Open(v.say, &o)}
		for _, k := range o.Assertions {
			if k >= 0 && k < len(c.Assertions) {
				a := &c.Assertions[k]
				view.Statements = append(view.Statements, statement{a, v.words(a.Report, a.Span), telling.Alignment(v.say, c, k)})
			}
		}
		out.Origins = append(out.Origins, view)
	}
	return out, nil
}

// chain draws the chain of a claim; id tells the pictures of a page apart.
func (v *storyViewer) chain(c *tawatur.Claim, id, heading string) *picture.Canvas {
	w := chain.Draw(v.diagram(c, heading), id, v.say)
	return &w.Canvas
}

func (v *storyViewer) diagram(c *tawatur.Claim, heading string) chain.Diagram {
	return chain.Build(c, chain.Input{Heading: heading, Say: v.say, Rest: v.host() + v.link("stories", v.story.ID), Behind: v.behind, Day: v.day,
		Link:        func(i int) string { return v.wordsOf(c.Assertions[i].Report, c.Assertions[i].Span) },
		AgainstLink: func(i int) string { return v.wordsOf(c.Contradictions[i].Report, c.Contradictions[i].Span) }}).Fold(v.say)
}

// wordsOf is the address of words, with its host in a picture that leaves its page.
func (v *storyViewer) wordsOf(report string, s tawatur.Span) string {
	return v.host() + v.words(report, s)
}

// host begins the addresses of a picture that leaves its page; "" within one.
func (v *storyViewer) host() string {
	if !v.absolute {
		return ""
	}
	return "http://" + v.Host
}

// behind finds the attribution in which a contradiction stands.
func (v *storyViewer) behind(x tawatur.Contradiction) (tawatur.Attribution, bool) {
	r := v.reports[x.Report]
	if r == nil {
		return tawatur.Attribution{}, false
	}
	return r.Behind(x.Span)
}

func (v *storyViewer) day(report string) tawatur.Day {
	if r := v.reports[report]; r != nil {
		return r.Published
	}
	return tawatur.Day{}
}

func (v *storyViewer) tally(t *tawatur.Tally, number int) (tallyView, error) {
	name := "tally-" + strconv.Itoa(number)
	out := tallyView{Tally: t, Title: v.tallyTitle(t), Name: name, Points: v.tallyPoints(t).Points}
	var err error
	out.Picture, err = v.svg.SVG(v.tallyChart(t, name))
	return out, err
}

func (v *storyViewer) tallyTitle(t *tawatur.Tally) string {
	return explainer{say: v.say}.join(v.say.Text("category."+t.Category), locale.Isolate(t.Of), locale.Isolate(t.Place))
}

func (v *storyViewer) tallyPoints(t *tawatur.Tally) tallychart.Chart {
	return tallychart.Build(t, v.tallyTitle(t), func(i int) string { return v.wordsOf(t.Values[i].Report, t.Values[i].Span) })
}

func (v *storyViewer) tallyChart(t *tawatur.Tally, id string) *picture.Canvas {
	return tallychart.Draw(v.tallyPoints(t), id, v.say)
}

// timeline is the reports in order of publication, with whom they took words from.
func (v *storyViewer) timeline() []moment {
	from := map[string][]string{}
	for _, l := range v.story.Lineage {
		if l.Why == tawatur.DirectionUnknown || l.Kind == tawatur.Quotes {
			continue
		}
		source := l.From
		if r := v.reports[l.From]; r != nil {
			source = cmp.Or(r.Outlet, l.From)
		}
		if !slices.Contains(from[l.To], source) {
			from[l.To] = append(from[l.To], source)
		}
	}
	var out []moment
	for _, id := range v.story.Reports {
		r := v.reports[id]
		if r == nil {
			r = &tawatur.Reading{Report: tawatur.Report{ID: id}}
		}
		out = append(out, moment{r, from[id]})
	}
	return out
}
