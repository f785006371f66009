package digest

import (
	"strings"

	"tawatur"
	"tawatur/locale"
)

// standing is the numbers that a heading says of a claim or of a story.
type standing struct{ reports, outlets, origins, against int }

func standingOf(c *tawatur.Claim) standing {
	reports, outlets, against := set{}, set{}, set{}
	for _, a := range c.Assertions {
		reports.add(a.Report)
		outlets.add(cmpOr(a.Outlet, a.Report))
	}
	for _, x := range c.Contradictions {
		against.add(x.Report)
	}
	return standing{len(reports), len(outlets), len(c.Origins), len(against)}
}

func standingOfStory(s *tawatur.Story) standing {
	against := set{}
	for i := range s.Claims {
		for _, x := range s.Claims[i].Contradictions {
			against.add(x.Report)
		}
	}
	return standing{len(s.Reports), len(s.Outlets), mostOrigins(s), len(against)}
}

// words says the numbers: "12 reports · 7 outlets · 2 independent origins · 1
// contradicts". origins is the counted key for the origins.
func (st standing) words(say *locale.Printer, origins string) string {
	parts := []string{say.Count("count.reports", st.reports), say.Count("count.outlets", st.outlets)}
	if st.origins > 0 {
		parts = append(parts, say.Count(origins, st.origins))
	}
	if st.against > 0 {
		parts = append(parts, say.Count("count.contradicts", st.against))
	}
	return strings.Join(parts, say.Text("sep.dot"))
}

// verdict says in a few words whether one voice or many stand behind a claim.
func (st standing) verdict(say *locale.Printer) string {
	return say.Count("count.verdict", st.origins, say.Count("count.reports_of", st.reports))
}

type set map[string]bool

func (s set) add(k string) { s[k] = true }

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
