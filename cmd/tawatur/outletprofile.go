package main

import (
	"context"
	"fmt"

	"tawatur/record"
	"tawatur/store"
)

// profileAnswer is an outlet's profile, with its shares worked out.
type profileAnswer struct {
	record.Profile
	CopiedShare float64 `json:"copied_share"`
	AlikeShare  float64 `json:"alike_share"`
	TakenShare  float64 `json:"taken_share"`
}

func (e *env) outlet(ctx context.Context, f outletsFlags, st *store.Store, name string) error {
	name, err := e.outletName(ctx, st, &f.input, name)
	if err != nil {
		return err
	}
	limit := f.atMost()
	if f.limit == 0 && limit > 0 {
		limit = profileItems
	}
	p, err := st.Outlet(ctx, name, limit)
	if err != nil {
		return err
	}
	switch {
	case f.json:
		return writeJSON(e.stdout, profileAnswer{p, p.Ratio(p.Copied), p.Ratio(p.Alike), p.Ratio(p.Taken)})
	case f.csv:
		return e.sheet(f.format, outletColumns, [][]any{outletRow(&p.OutletLine)})
	}
	reg, err := registryOf(f.outlets)
	if err != nil {
		return err
	}
	e.printProfile(&p)
	e.printFacts(reg, p.Name)
	return nil
}

// profileItems is how many items of each list of a profile a person is shown
// who asked for no number.
const profileItems = 8

func (e *env) printProfile(p *record.Profile) {
	if p.Reports > 0 {
		e.printOutlet(&p.OutletLine)
	} else {
		fmt.Fprintf(e.stdout, "%s\n  %s\n", e.isolate(line(p.Name)), e.text("cmd.outlets.no_reports"))
	}
	if p.OfPeers > 0 {
		fmt.Fprintf(e.stdout, "  %s\n", e.say.Count("cmd.outlets.of_peers", p.OfPeers, p.Covered, p.LeftOut))
	}
	e.printCredits("cmd.outlets.credits", p.Credits)
	e.printCredits("cmd.outlets.via", p.Via)
	e.printTakings("cmd.outlets.takes", p, p.Takes, false)
	e.printTakings("cmd.outlets.taken_by", p, p.TakenBy, true)
	e.section("cmd.outlets.sources", len(p.Sources))
	for _, v := range p.Sources {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.source(v.Name, v.Kind), e.say.Count("count.reports", v.Reports), e.say.Count("count.times", v.Count)))
	}
	e.section("cmd.outlets.omitted", len(p.Omitted))
	for _, l := range p.Omitted {
		fmt.Fprintf(e.stdout, "  %s\n    %s\n", e.isolate(line(l.Headline)), e.isolate(l.ID, e.say.Days(l.From, l.To), e.say.Count("count.outlets", l.Outlets)))
	}
	e.section("cmd.outlets.peers", len(p.Peers))
	if len(p.Peers) > 0 {
		fmt.Fprintf(e.stdout, "  %s\n", e.list(p.Peers))
	}
}

func (e *env) printCredits(key string, cs []record.Credit) {
	e.section(key, len(cs))
	for _, c := range cs {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(line(c.Name), e.say.Count("count.reports", c.Reports)))
	}
}

// printTakings prints who took how much. Shares are of the text of p's outlet:
// what was inferred to be an agency's is no part of the agency's own reports.
func (e *env) printTakings(key string, p *record.Profile, ts []record.Taking, byOthers bool) {
	e.section(key, len(ts))
	for _, t := range ts {
		name := line(t.Name)
		share := e.text("cmd.outlets.of_text", e.share(p.Ratio(t.Bytes)))
		switch {
		case t.Inferred && byOthers:
			share = e.text("cmd.outlets.inferred")
		case t.Inferred:
			name = e.text("link.inferred", e.list([]string{t.Name}))
		}
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(name, e.say.Count("count.reports", t.Reports), e.text("cmd.outlets.credited", t.Credited), share))
	}
}

// share writes a share in percent, with one decimal where it is small.
func (e *env) share(s float64) string {
	p := 100 * s
	if p >= 10 {
		return e.say.Number(float64(percent(s)))
	}
	return e.say.Number(float64(int(10*p+0.5)) / 10)
}
