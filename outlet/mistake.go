package outlet

import "fmt"

// Fault is what is wrong with a cell of a table of outlets.
type Fault string

// The faults.
const (
	FaultText     Fault = "text"     // the line is not UTF-8
	FaultCells    Fault = "cells"    // there are more cells than columns
	FaultName     Fault = "name"     // no name stands in front
	FaultTwice    Fault = "twice"    // the table has the name already
	FaultKind     Fault = "kind"     // no kind of outlet
	FaultDomain   Fault = "domain"   // no domain that one publisher can have
	FaultTaken    Fault = "taken"    // another outlet has it
	FaultCountry  Fault = "country"  // no code of a country
	FaultLanguage Fault = "language" // no tag of a language
	FaultFeed     Fault = "feed"     // no address of the web
	FaultTelegram Fault = "telegram" // no handle
)

// advice says of each fault what it is and what to do.
func (f Fault) advice() string {
	switch f {
	case FaultText:
		return "is not UTF-8: save the file as UTF-8"
	case FaultCells:
		return "is one cell too many: a line has nine columns, parted by tabs"
	case FaultName:
		return "has no name: begin the line with the outlet's name"
	case FaultTwice:
		return "stands in the table already: join the two lines"
	case FaultKind:
		return "is no kind of outlet: write agency, paper, site, tv or radio, and part the columns by tabs"
	case FaultDomain:
		return "is no domain of one publisher: write it as news.example, without path"
	case FaultTaken:
		return "belongs to another outlet: leave it to one of the two"
	case FaultCountry:
		return "is no code of a country: write two capital letters (ISO 3166), such as LB"
	case FaultLanguage:
		return "is no tag of a language: write a tag of BCP 47, such as ar or ku"
	case FaultFeed:
		return "is no address: write it with http:// or https://"
	default:
		return "is no handle of a channel: write its letters, digits and _ without @"
	}
}

// Mistake is a cell of a table that cannot be read.
type Mistake struct {
	Table  string // the name of the table or file
	Line   int    // counted from 1
	Column string // one of Columns
	Cell   string // what stands there, or the part of it that is wrong
	Fault  Fault
	// Other is the outlet that has it already, for FaultTaken.
	Other string
}

// Error tells where the mistake is, what it is, and what to do.
func (m Mistake) Error() string {
	other := ""
	if m.Other != "" {
		other = " (" + m.Other + ")"
	}
	return fmt.Sprintf("%s:%d: %s: %q %s%s", m.Table, m.Line, m.Column, m.Cell, m.Fault.advice(), other)
}

// Mistakes is all that is wrong with tables of outlets, in their order.
type Mistakes []Mistake

// Error gives the first and says how many more there are.
func (m Mistakes) Error() string {
	switch len(m) {
	case 0:
		return "no mistakes"
	case 1:
		return m[0].Error()
	}
	return fmt.Sprintf("%v (and %d more)", m[0], len(m)-1)
}
