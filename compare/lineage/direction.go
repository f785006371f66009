package lineage

import (
	"strconv"
	"time"

	"tawatur"
	"tawatur/outlet"
)

// muchFuller is the ratio of lengths below which the longer text is taken for
// the one that the shorter was cut from.
const muchFuller = 0.8

// restamped is by how much a report may bear a later time than one that credits
// it: pages are stamped anew while they are worked on. From then on it is another
// report that was credited.
const restamped = 3 * time.Hour

// direction is which way a link goes: swap when it runs from the second
// report to the first.
type direction struct {
	swap     bool
	why      tawatur.Direction
	evidence string
}

// direct tries, in this order, a credit that only one side gives to the other,
// the time, which of them is an agency, and the fuller text. Two reports that have their text from one
// agency have no direction between them; the evidence is then its name. Of two
// texts of one outlet the fuller may as well be the later one.
func (c *crediter) direct(a, b *tawatur.Reading, aWords, bWords int) direction {
	ba, bOK := c.names(b, a.Outlet)
	ab, aOK := c.names(a, b.Outlet)
	bOK, aOK = bOK && !after(a, b), aOK && !after(b, a)
	switch {
	case bOK && !aOK:
		return direction{false, tawatur.DirectionCredit, ba}
	case aOK && !bOK:
		return direction{true, tawatur.DirectionCredit, ab}
	}
	if name, ok := c.between(a, b); ok {
		return direction{false, tawatur.DirectionUnknown, name}
	}
	if d, ok := byTime(a, b); ok {
		return d
	}
	if aAgency := c.isAgency(a.Outlet); aAgency != c.isAgency(b.Outlet) {
		name := a.Outlet
		if !aAgency {
			name = b.Outlet
		}
		return direction{!aAgency, tawatur.DirectionAgency, name}
	}
	if ratio(aWords, bWords) < muchFuller && !c.same(a.Outlet, b.Outlet) {
		return direction{bWords > aWords, tawatur.DirectionFuller, strconv.Itoa(max(aWords, bWords)) + " > " + strconv.Itoa(min(aWords, bWords))}
	}
	return direction{why: tawatur.DirectionUnknown}
}

// after reports whether a was published so long after b that b cannot have it
// from there. Days alone do not tell: a paper's is that of the issue.
func after(a, b *tawatur.Reading) bool {
	return !a.PublishedAt.IsZero() && !b.PublishedAt.IsZero() && a.PublishedAt.Sub(b.PublishedAt) > restamped
}

// byTime compares moments where both are known, and else days.
func byTime(a, b *tawatur.Reading) (direction, bool) {
	d := direction{why: tawatur.DirectionTime}
	if !a.PublishedAt.IsZero() && !b.PublishedAt.IsZero() {
		n := a.PublishedAt.Compare(b.PublishedAt)
		first, then := a.PublishedAt, b.PublishedAt
		if d.swap = n > 0; d.swap {
			first, then = then, first
		}
		const form = "2006-01-02 15:04"
		d.evidence = first.UTC().Format(form) + " < " + then.UTC().Format(form) + " UTC"
		return d, n != 0
	}
	if a.Published.IsZero() || b.Published.IsZero() || a.Published == b.Published {
		return d, false
	}
	first, then := a.Published, b.Published
	if d.swap = then.Before(first); d.swap {
		first, then = then, first
	}
	d.evidence = first.String() + " < " + then.String()
	return d, true
}

// isAgency reports whether the registry knows an outlet as an agency. An
// agency's texts are made to be carried; what it takes from others it credits.
func (c *crediter) isAgency(name string) bool {
	return name != "" && c.find(name).Kind == outlet.Agency
}
