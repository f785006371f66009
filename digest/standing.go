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

// claimWords says the numbers of a claim, its origins at the least and at the most.
func claimWords(say *locale.Printer, c *tawatur.Claim) string {
	st := standingOf(c)
	parts := []string{say.Count("count.reports", st.reports), say.Count("count.outlets", st.outlets)}
	if n := c.Families(); n > 0 && n < st.outlets {
		parts = append(parts, say.Count("count.families", n))
	}
	if st.origins > 0 {
		parts = append(parts, Origins(say, c))
	}
	if st.against > 0 {
		parts = append(parts, say.Count("count.contradicts", st.against))
	}
	return strings.Join(parts, say.Text("sep.dot"))
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
func verdict(say *locale.Printer, c *tawatur.Claim) string {
	reports := say.Count("count.reports_of", standingOf(c).reports)
	least, most := c.Bounds()
	if least == most {
		return say.Count("count.verdict", most, reports)
	}
	return say.Text("verdict.between", say.Number(float64(least)), say.Number(float64(most)), reports)
}

type set map[string]bool

func (s set) add(k string) { s[k] = true }

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
