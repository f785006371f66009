// Package telling puts what is known of a claim into sentences of the interface: its
// numbers, how it travelled, why reports are one origin or may be. The terminal, the
// page that opens offline and the pages of the server all tell it in these words.
package telling

import (
	"cmp"
	"strings"

	"tawatur"
	"tawatur/locale"
)

// Numbers are what a heading says of a claim or of a story.
type Numbers struct {
	Reports, Outlets, Origins int
	// Against is how many reports contradict it.
	Against int
}

// OfClaim counts a claim.
func OfClaim(c *tawatur.Claim) Numbers {
	reports, outlets, against := set{}, set{}, set{}
	for _, a := range c.Assertions {
		reports.add(a.Report)
		outlets.add(cmp.Or(a.Outlet, a.Report))
	}
	for _, x := range c.Contradictions {
		against.add(x.Report)
	}
	return Numbers{len(reports), len(outlets), len(c.Origins), len(against)}
}

// OfStory counts a story; its origins are those of its best supported claim, since
// origins are counted by claim.
func OfStory(s *tawatur.Story) Numbers {
	against := set{}
	for i := range s.Claims {
		for _, x := range s.Claims[i].Contradictions {
			against.add(x.Report)
		}
	}
	most := 0
	for i := range s.Claims {
		most = max(most, len(s.Claims[i].Origins))
	}
	return Numbers{len(s.Reports), len(s.Outlets), most, len(against)}
}

// Claim says the numbers of a claim, its origins at the least and at the most.
func Claim(say *locale.Printer, c *tawatur.Claim) string {
	n := OfClaim(c)
	parts := []string{say.Count("count.reports", n.Reports), say.Count("count.outlets", n.Outlets)}
	if f := c.Families(); f > 0 && f < n.Outlets {
		parts = append(parts, say.Count("count.families", f))
	}
	if n.Origins > 0 {
		parts = append(parts, Origins(say, c))
	}
	if n.Against > 0 {
		parts = append(parts, say.Count("count.contradicts", n.Against))
	}
	return strings.Join(parts, say.Text("sep.dot"))
}

// Words says the numbers: "12 reports · 7 outlets · 2 independent origins · 1
// contradicts". origins is the counted key for the origins.
func (n Numbers) Words(say *locale.Printer, origins string) string {
	parts := []string{say.Count("count.reports", n.Reports), say.Count("count.outlets", n.Outlets)}
	if n.Origins > 0 {
		parts = append(parts, say.Count(origins, n.Origins))
	}
	if n.Against > 0 {
		parts = append(parts, say.Count("count.contradicts", n.Against))
	}
	return strings.Join(parts, say.Text("sep.dot"))
}

// Verdict says in a few words whether one voice or many stand behind a claim.
func Verdict(say *locale.Printer, c *tawatur.Claim) string {
	reports := say.Count("count.reports_of", OfClaim(c).Reports)
	least, most := c.Bounds()
	if least == most {
		return say.Count("count.verdict", most, reports)
	}
	return say.Text("verdict.between", say.Number(float64(least)), say.Number(float64(most)), reports)
}

type set map[string]bool

func (s set) add(k string) { s[k] = true }
