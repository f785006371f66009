package web

import (
	"errors"
	"html/template"
	"net/url"

	"tawatur"
	"tawatur/picture/chain"
)

// How much of a large story one page lists; the rest has pages of its own.
const (
	reportsListed = 40
	lineageListed = 40
	loneListed    = 30
	// statementsListed is how many statements a page of one claim has.
	statementsListed = 100
)

// excerpt is how much of a claim a page tells.
type excerpt struct {
	// whole asks for the picture with nothing folded; file begins its files' names.
	whole bool
	file  string
	// from is the first statement, counted over all origins, and statements how many
	// follow; origins is how many origins are told of, inOrigin how many statements of each.
	from, statements, origins, inOrigin int
	reasons, travel                     int
}

// atAGlance is what the page of a story tells of each claim.
func atAGlance() excerpt {
	return excerpt{file: "chain-", statements: 30, origins: 10, inOrigin: 5, reasons: 5, travel: 15}
}

// inFull is what the page of one claim tells; its statements come on pages, from 0.
func inFull(page int) excerpt {
	const all = 1 << 30
	return excerpt{whole: true, file: "whole-", from: page * statementsListed, statements: statementsListed,
		origins: all, inOrigin: all, reasons: 60, travel: 200}
}

// takes reports whether a statement is told: the nth of the claim, of an origin that has
// had so many.
func (e excerpt) takes(origin, nth, had int) bool {
	return nth >= e.from && nth < e.from+e.statements && origin < e.origins && had < e.inOrigin
}

// firstOf gives the first n of a list, and how many are left.
func firstOf[T any](list []T, n int) ([]T, int) {
	if len(list) <= n {
		return list, 0
	}
	return list[:n:n], len(list) - n
}

// onePage is a claim on a page of its own.
type onePage struct {
	Of *tawatur.Story
	claimView
	Pages pager
}

// claim answers with one claim of a story in full.
func (s *server) claim(q request) (answer, error) {
	v, err := s.viewer(q)
	if err != nil {
		return answer{}, err
	}
	shared, lone := claimsInOrder(v.story)
	for i, c := range append(shared, lone...) {
		if c.ID != q.PathValue("claim") {
			continue
		}
		page := pageOf(q.URL.Query())
		view, err := v.claim(c, i+1, inFull(page))
		if err != nil {
			return answer{}, err
		}
		view.Page = ""
		shown := len(c.Assertions) - view.Left
		p := onePage{v.story, view, q.pager(page, statementsListed, shown, len(c.Assertions))}
		return answer{page: "claim", title: c.Text, body: p, fiction: v.story.Fiction}, nil
	}
	return answer{}, &tawatur.Error{Code: tawatur.CodeNotFound, Op: "open", Err: errors.New("no such claim")}
}

// claimPage is the address of a claim's own page.
func (v *storyViewer) claimPage(c *tawatur.Claim) string {
	return v.link("stories", v.story.ID) + "/claims/" + url.PathEscape(c.ID)
}

// furtherOrigins are those that a picture folds, as lines, and how many they are.
func (v *storyViewer) furtherOrigins(d chain.Diagram) (template.HTML, string, error) {
	if len(d.Further) == 0 {
		return "", "", nil
	}
	lines := chain.Diagram{Lanes: d.Further}
	for i := range lines.Lanes {
		lines.Lanes[i].Line = lines.Lanes[i].Reports == 1
	}
	html, err := v.outline.HTML(lines)
	return html, d.FurtherWords(v.say), err
}

// loneClaims are claims of one report, with that report's words, and how many more there are.
func (v *storyViewer) loneClaims(claims []*tawatur.Claim) (out []statement, more int) {
	for _, c := range claims {
		for i := range c.Assertions {
			a := &c.Assertions[i]
			out = append(out, statement{Assertion: a, Href: v.words(a.Report, a.Span)})
		}
	}
	return firstOf(out, loneListed)
}

// reportsPage is all reports of a story, in order of publication.
type reportsPage struct {
	Story    *tawatur.Story
	Timeline []moment
	Pages    pager
}

func (s *server) reportsOfStory(q request) (answer, error) {
	v, err := s.viewer(q)
	if err != nil {
		return answer{}, err
	}
	const size = 100
	page, all := pageOf(q.URL.Query()), v.timeline()
	shown := all[min(page*size, len(all)):min((page+1)*size, len(all))]
	if _, err := s.markEdited(q.Context(), shown, v.story.Reports); err != nil {
		return answer{}, err
	}
	return answer{page: "reports", title: q.say.Text("report.title"), fiction: v.story.Fiction,
		body: reportsPage{v.story, shown, q.pager(page, size, len(shown), len(all))}}, nil
}

// said is what the one report of a story says and on whose word; nothing where there are
// more to compare.
func (v *storyViewer) said() (out []statement, err error) {
	if len(v.story.Reports) != 1 || v.reports[v.story.Reports[0]] == nil {
		return nil, nil
	}
	r := v.reports[v.story.Reports[0]]
	said, err := v.store.Attributions(v.Context(), v.story.Reports)
	for _, at := range said[r.ID] {
		a := &tawatur.Assertion{Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: at.Quote, SourceName: at.SourceName}
		out = append(out, statement{Assertion: a, Href: v.words(r.ID, at.Span)})
	}
	out, _ = firstOf(out, loneListed)
	return out, err
}
