package web

import (
	"html/template"

	"tawatur"
	"tawatur/picture/chain"
	"tawatur/picture/lineage"
	"tawatur/telling"
)

// How many claims a story's page shows with their pictures: those of a large story are
// large. The others are one line each, which leads to a page of its own.
const (
	claimsInFull   = 8
	claimsOfLarge  = 4
	reportsOfLarge = 100
)

// storyPage is a story with everything that was compared in it.
type storyPage struct {
	*tawatur.Story
	Matrix  matrix
	Claims  []claimView
	Further []claimLine
	Lone    []statement
	// MoreLone is how many claims of one report are not listed here.
	MoreLone int
	Tallies  []tallyView
	// Alone is set for a story of one report, with which nothing can be compared: Said is
	// then what that says, and on whose word.
	Alone bool
	Said  []statement
	// Moves tells what it was split from, or took in.
	Moves []storyMove
	// Edited is how many of its reports were edited after they were first captured.
	Edited int
	// WordingPicture and TimePicture are nil where there is nothing to show.
	WordingPicture, TimePicture *drawn
	// Lineage is the picture of who took words from whom; "" where nobody did.
	Lineage      template.HTML
	LineageWords []string
	Timeline     []moment
	// Uncompared says which reports the comparison leaves out; "" for none.
	Uncompared string
	// MoreReports is how many reports the page does not list.
	MoreReports int
}

// claimLine is a claim in a list.
type claimLine struct {
	*tawatur.Claim
	Heading, Href string
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
	// Further is the outline of the origins that the picture folds, FurtherWords how
	// many they are.
	Further      template.HTML
	FurtherWords string
	Origins      []originView
	// Travel tells how it came to each report, a line each; MoreTravel is how many
	// lines are left out.
	Travel     []string
	MoreTravel int
	// Story is the story's ID, File the name of the picture's files.
	Story, File string
	// Page leads to the page of the claim alone; "" there. Left is how many statements
	// only that has.
	Page string
	Left int
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

func (s *server) story(q request) (answer, error) {
	asked := q.PathValue("id")
	st, err := s.store.Story(q.Context(), asked)
	if err != nil {
		return answer{}, err
	}
	if st.ID != asked {
		return answer{}, redirect(q.link("stories", st.ID)) // it was merged into this one
	}
	v, err := s.viewerOf(q, &st)
	if err != nil {
		return answer{}, err
	}
	p, err := v.page()
	if err != nil {
		return answer{}, err
	}
	if p.Moves, err = s.moves(q, st.ID); err != nil {
		return answer{}, err
	}
	p.Edited, err = s.markEdited(q.Context(), p.Timeline, st.Reports)
	return answer{page: "story", title: st.Headline, body: p, fiction: st.Fiction}, err
}

func (v *storyViewer) page() (storyPage, error) {
	shared, lone := claimsInOrder(v.story)
	p := storyPage{Story: v.story, Uncompared: telling.Later(v.say, v.story), Matrix: v.matrixOf(v.story.Outlets, shared)}
	p.Alone = len(v.story.Reports) == 1
	var err error
	if p.Said, err = v.said(); err != nil {
		return p, err
	}
	p.Lone, p.MoreLone = v.loneClaims(lone)
	p.Timeline, p.MoreReports = firstOf(v.timeline(), reportsListed)
	if err := v.fillClaims(&p, shared); err != nil {
		return p, err
	}
	for i := range v.story.Tallies {
		view, err := v.tally(&v.story.Tallies[i], i+1)
		if err != nil {
			return p, err
		}
		p.Tallies = append(p.Tallies, view)
	}
	if err := v.storyPictures(&p); err != nil {
		return p, err
	}
	return p, v.fillLineage(&p)
}

// fillClaims shows the first claims with their pictures, and the others as a line each.
func (v *storyViewer) fillClaims(p *storyPage, claims []*tawatur.Claim) error {
	full := claimsInFull
	if len(v.story.Reports) > reportsOfLarge {
		full = claimsOfLarge
	}
	for i, c := range claims {
		if i >= full {
			p.Further = append(p.Further, claimLine{c, telling.Claim(v.say, c), v.claimPage(c)})
			continue
		}
		view, err := v.claim(c, i+1, atAGlance())
		if err != nil {
			return err
		}
		p.Claims = append(p.Claims, view)
	}
	return nil
}

// fillLineage draws who took words from whom, where anybody did.
func (v *storyViewer) fillLineage(p *storyPage) (err error) {
	f := v.forest()
	if len(f.Roots) == 0 {
		return nil
	}
	p.LineageWords, _ = firstOf(f.Words(v.say), lineageListed)
	p.Lineage, err = v.svg.SVG(lineage.Draw(f, "lineage", v.say))
	return err
}

// addressOf is the address of a thing, with its host in a picture that leaves its page.
func (v *storyViewer) addressOf(kind, id string) string {
	return v.host() + v.link(kind, id)
}

func (v *storyViewer) claim(c *tawatur.Claim, number int, e excerpt) (claimView, error) {
	out := claimView{Claim: c, Number: number, Verdict: telling.Verdict(v.say, c), Heading: telling.Claim(v.say, c),
		Story: v.story.ID, File: e.file + c.ID, Page: v.claimPage(c)}
	out.Travel, out.MoreTravel = firstOf(telling.Travel(v.say, c, telling.Reports{}), e.travel)
	d, err := v.diagram(c, out.Heading, e.whole)
	if err != nil {
		return out, err
	}
	w := chain.Draw(d, "chain-"+c.ID, v.say)
	if out.Picture, err = v.svg.SVG(&w.Canvas); err != nil {
		return out, err
	}
	if out.Outline, err = v.outline.HTML(d); err != nil {
		return out, err
	}
	if out.Further, out.FurtherWords, err = v.furtherOrigins(d); err != nil {
		return out, err
	}
	out.Origins, out.Left = v.origins(c, e)
	return out, nil
}

// origins shows the origins of a claim with those of their statements that the excerpt
// takes, and tells how many it leaves out.
func (v *storyViewer) origins(c *tawatur.Claim, e excerpt) (out []originView, left int) {
	nth, shown := 0, 0
	for i, o := range c.Origins {
		because, _ := firstOf(telling.Merges(v.say, c, o.Merges), e.reasons)
		doubting, _ := firstOf(telling.Doubts(v.say, c, o.Doubts), e.reasons)
		view := originView{Origin: o, Number: i + 1, Because: because, Doubting: doubting, Opened: telling.Open(v.say, c, &o)}
		for _, k := range o.Assertions {
			if k < 0 || k >= len(c.Assertions) {
				continue
			}
			if a := &c.Assertions[k]; e.takes(i, nth, len(view.Statements)) {
				view.Statements = append(view.Statements, statement{a, v.words(a.Report, a.Span), telling.Alignment(v.say, c, k)})
			}
			nth++
		}
		if shown += len(view.Statements); len(view.Statements) > 0 {
			out = append(out, view)
		}
	}
	return out, nth - shown
}

// diagram is the chain of a claim at a glance or whole.
func (v *storyViewer) diagram(c *tawatur.Claim, heading string, whole bool) (chain.Diagram, error) {
	if err := v.readAgainst(c); err != nil {
		return chain.Diagram{}, err
	}
	d := chain.Build(c, chain.Input{Heading: heading, Say: v.say, Rest: v.host() + v.claimPage(c), Behind: v.behind, Day: v.day,
		Link:        func(i int) string { return v.wordsOf(c.Assertions[i].Report, c.Assertions[i].Span) },
		AgainstLink: func(i int) string { return v.wordsOf(c.Contradictions[i].Report, c.Contradictions[i].Span) }})
	if whole {
		d.Rest += "#statements"
		return d.Whole(v.say), nil
	}
	return d.Fold(v.say), nil
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
