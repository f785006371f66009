package digest

import (
	"fmt"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture/chain"
	"tawatur/telling"
)

// storyView is a story as both kinds of digest show it.
type storyView struct {
	*tawatur.Story
	ID       string
	Heading  string
	Days     string
	Later    string     // what the comparison leaves out
	Best     *claimView // the most carried claim; nil without claims
	Claims   []*claimView
	Further  []*claimView // the claims after those shown in full
	Lone     []*claimView // said in one report and contradicted by none
	Tallies  []tallyView
	Links    []linkView
	Across   []linkView // to reports of other stories
	Wordings []wordingView
	Reports  []*reportView
}

// claimView is a claim with its standing in words and its picture.
type claimView struct {
	*tawatur.Claim
	Number           int
	ID               string
	Verdict, Heading string
	One              bool // it rests on one origin though many carry it
	Confidence       string
	Diagram          chain.Diagram // nothing folded
	Origins          []originView
	Against          []statement
	Travel           []string // how it came to each report
}

// originView is one origin with the reason why it is one.
type originView struct {
	Number     int
	Why        string
	Statements []statement
	Merges     []string
	Doubts     []string
	Open       string // why it may rest on any other origin
}

// statement is one report's words.
type statement struct {
	Quote, Outlet, Day, Href string
	Source, Chain, Manner    string
	Anonymous, Copy          bool
	Unsure                   unsure
	// Aligned is how sure it is that it says the claim, and why; "" where that was
	// not judged.
	Aligned string
}

// foldClaims leaves at most n claims to be shown in full.
func (s *storyView) foldClaims(n int) {
	if len(s.Claims) > n {
		s.Claims, s.Further = s.Claims[:n], s.Claims[n:]
	}
}

// viewer makes views; marks collects the words that they lead to.
type viewer struct {
	say   *locale.Printer
	get   Get
	marks *evidence
}

func (v *viewer) story(s *tawatur.Story, n int) *storyView {
	id := fmt.Sprintf("s%d", n)
	out := &storyView{Story: s, ID: id, Days: v.say.Days(s.From, s.To), Later: telling.Later(v.say, s),
		Heading: telling.OfStory(s).Words(v.say, "count.upto")}
	v.marks.begin(out)
	for i, at := range claimsInOrder(s) {
		c := v.claim(&s.Claims[at], fmt.Sprintf("%sc%d", id, i+1), i+1)
		if i == 0 {
			out.Best = c
		}
		if n := telling.OfClaim(c.Claim); n.Reports < 2 && n.Against == 0 {
			out.Lone = append(out.Lone, c)
		} else {
			out.Claims = append(out.Claims, c)
		}
	}
	out.Tallies = v.tallies(s, id)
	out.Links, out.Across = v.links(s), v.across(s)
	out.Wordings = v.wordings(s, id)
	out.Reports = v.marks.end()
	return out
}

func (v *viewer) claim(c *tawatur.Claim, id string, number int) *claimView {
	n := telling.OfClaim(c)
	out := &claimView{Claim: c, ID: id, Number: number, Verdict: telling.Verdict(v.say, c),
		Heading: telling.Claim(v.say, c), One: n.Origins == 1 && n.Reports > 1, Travel: telling.Travel(v.say, c, telling.Reports{Outlet: v.outletBeyond, Moment: v.moment})}
	if c.Confidence > 0 && c.Confidence < 1 {
		out.Confidence = v.say.Text("claim.confidence", int(c.Confidence*100+0.5))
	}
	links := make([]string, len(c.Assertions))
	lane := c.Lanes()
	for i, a := range c.Assertions {
		links[i] = v.marks.add(mark{report: a.Report, Span: a.Span, id: fmt.Sprintf("%sa%d", id, i+1),
			back: id, label: fmt.Sprint(number), title: "nav.back", lane: lane[i]})
	}
	against := make([]string, len(c.Contradictions))
	for i, x := range c.Contradictions {
		against[i] = v.marks.add(mark{report: x.Report, Span: x.Span, id: fmt.Sprintf("%sx%d", id, i+1),
			back: id, label: "≠" + fmt.Sprint(number), title: "nav.back", lane: -1})
	}
	out.Diagram = chain.Build(c, chain.Input{
		Heading: out.Heading, Say: v.say, Rest: "#" + id + "-all", Behind: v.behind, Day: v.day,
		Link:        func(i int) string { return links[i] },
		AgainstLink: func(i int) string { return against[i] },
	})
	for i, o := range c.Origins {
		out.Origins = append(out.Origins, v.origin(c, o, i+1, links))
	}
	for i, x := range c.Contradictions {
		out.Against = append(out.Against, v.against(x, against[i]))
	}
	return out
}

func (v *viewer) origin(c *tawatur.Claim, o tawatur.Origin, number int, links []string) originView {
	out := originView{Number: number, Open: telling.Open(v.say, c, &o), Why: v.say.Text("why."+string(o.Why), locale.Isolate(o.What))}
	for _, i := range o.Assertions {
		if i >= 0 && i < len(c.Assertions) {
			s := v.statement(c.Assertions[i], links[i])
			s.Aligned = telling.Alignment(v.say, c, i)
			out.Statements = append(out.Statements, s)
		}
	}
	out.Merges = telling.Merges(v.say, c, o.Merges)
	out.Doubts = telling.Doubts(v.say, c, o.Doubts)
	return out
}

func (v *viewer) statement(a tawatur.Assertion, href string) statement {
	s := statement{Quote: a.Quote, Outlet: cmpOr(a.Outlet, a.Report), Day: v.say.Day(a.Published), Href: href,
		Source: string(a.SourceName), Anonymous: a.SourceKind == tawatur.SourceAnonymous, Copy: a.CopiedFrom >= 0,
		Chain: v.chain(a.Chain), Unsure: v.doubtIn(a.Report, a.Span, a.SourceName)}
	if a.Stance != "" && a.Stance != tawatur.Neutral {
		s.Manner = v.say.Text("stance." + string(a.Stance))
	}
	return s
}

func (v *viewer) against(x tawatur.Contradiction, href string) statement {
	s := statement{Quote: x.Quote, Outlet: cmpOr(x.Outlet, x.Report), Href: href, Source: string(x.SourceName),
		Manner: v.say.Text("how." + string(x.How)), Day: v.say.Day(v.day(x.Report)),
		Unsure: v.doubtIn(x.Report, x.Span, x.SourceName)}
	if a, ok := v.behind(x); ok {
		s.Chain, s.Anonymous = v.chain(a.Chain), a.SourceKind == tawatur.SourceAnonymous
	}
	return s
}

func (v *viewer) chain(chain []string) string {
	parts := make([]string, len(chain))
	for i, c := range chain {
		parts[i] = locale.Isolate(c)
	}
	return strings.Join(parts, v.say.Text("arrow"))
}

// behind finds the attribution in which a contradiction stands.
func (v *viewer) behind(x tawatur.Contradiction) (tawatur.Attribution, bool) {
	r, ok := v.get(x.Report)
	if !ok {
		return tawatur.Attribution{}, false
	}
	return r.Behind(x.Span)
}

func (v *viewer) day(report string) tawatur.Day {
	if r, ok := v.get(report); ok {
		return r.Published
	}
	return tawatur.Day{}
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
