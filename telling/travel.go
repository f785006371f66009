package telling

import (
	"cmp"

	"tawatur"
	"tawatur/locale"
)

// Travel tells in order of appearance how a claim came to each of its reports, a
// line each, as far as they tell. name gives the outlet of a report of another
// story; it may be nil.
func Travel(say *locale.Printer, c *tawatur.Claim, name func(report string) string) []string {
	sharing := map[int]int{}
	for _, s := range c.Travel {
		sharing[s.Rank]++
	}
	var out []string
	for _, s := range c.Travel {
		if s.Assertion < 0 || s.Assertion >= len(c.Assertions) {
			continue
		}
		a := &c.Assertions[s.Assertion]
		line := locale.Isolate(cmp.Or(a.Outlet, a.Report))
		if !a.Published.IsZero() {
			line = say.Day(a.Published) + say.Text("sep.dot") + line
		}
		if when := order(s.Rank, sharing[s.Rank], len(c.Travel)); when != "" {
			line += say.Text("sep.dot") + say.Text("travel."+when)
		}
		by := s.By
		if name != nil {
			by = cmp.Or(name(by), by)
		}
		out = append(out, line+say.Text("sep.dot")+say.Text("travel."+string(s.Came), locale.Isolate(by)))
	}
	return out
}

// order says what is known of a report's place among the others; "" where its day
// tells it.
func order(rank, sharing, all int) string {
	switch {
	case all < 2:
		return ""
	case rank == 0:
		return "undated"
	case rank == 1 && sharing == 1:
		return "first"
	case rank == 1:
		return "among_first"
	case sharing > 1:
		return "same_day"
	}
	return ""
}

// Origins says how many independent origins a claim has: at the least and at the
// most, where these differ.
func Origins(say *locale.Printer, c *tawatur.Claim) string {
	least, most := c.Bounds()
	if least == most {
		return say.Count("count.origins", most)
	}
	return say.Text("origins.between", say.Number(float64(least)), say.Number(float64(most)))
}

// Open says why an origin may rest on any other, "" where it may not.
func Open(say *locale.Printer, o *tawatur.Origin) string {
	if o.Open == "" {
		return ""
	}
	return say.Text("open." + string(o.Open))
}
