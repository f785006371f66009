package telling

import (
	"cmp"
	"time"

	"tawatur"
	"tawatur/locale"
)

// Reports tells of reports what a claim does not. Each may be nil.
type Reports struct {
	// Outlet gives the outlet of a report of another story, "" for what is none.
	Outlet func(report string) string
	// Moment gives the moment at which a report came out, the zero time where it is
	// not known.
	Moment func(report string) time.Time
}

// Travel tells in order of appearance how a claim came to each of its reports, a
// line each, as far as they tell.
func Travel(say *locale.Printer, c *tawatur.Claim, rs Reports) []string {
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
		if when := rs.when(say, a); when != "" {
			line = when + say.Text("sep.dot") + line
		}
		if when := order(s.Rank, sharing[s.Rank], len(c.Travel)); when != "" {
			line += say.Text("sep.dot") + say.Text("travel."+when)
		}
		out = append(out, line+say.Text("sep.dot")+rs.came(say, &s, a))
	}
	return out
}

// when says when the report of an assertion came out, "" where that is not known.
func (rs Reports) when(say *locale.Printer, a *tawatur.Assertion) string {
	if rs.Moment != nil {
		if at := rs.Moment(a.Report); !at.IsZero() {
			return say.Moment(at)
		}
	}
	if a.Published.IsZero() {
		return ""
	}
	return say.Day(a.Published)
}

// came says from whom the report of an assertion has the claim. What it shares with
// another report of its own outlet has not travelled.
func (rs Reports) came(say *locale.Printer, s *tawatur.Step, a *tawatur.Assertion) string {
	by := s.By
	if rs.Outlet != nil {
		by = cmp.Or(rs.Outlet(by), by)
	}
	key := "travel." + string(s.Came)
	if own := key + "_own"; by == a.Outlet && by != "" && say.Has(own) {
		return say.Text(own)
	}
	return say.Text(key, locale.Isolate(by))
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

// Open says why an origin of a claim may rest on any other, "" where it may not or
// where there is no other.
func Open(say *locale.Printer, c *tawatur.Claim, o *tawatur.Origin) string {
	if o.Open == "" || len(c.Origins) < 2 {
		return ""
	}
	return say.Text("open." + string(o.Open))
}
