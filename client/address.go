package client

import (
	"maps"
	"net/url"
	"strconv"
	"strings"

	"tawatur"
)

// address is what is asked for: a path below the API's root, escaped, and a query.
type address struct {
	path  string
	query url.Values
}

// to joins the parts of a path, each of which may hold any sign.
func to(parts ...string) address {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("/" + url.PathEscape(p))
	}
	return address{path: b.String(), query: url.Values{}}
}

// with adds a value to the query; "" is left out.
func (a address) with(key, value string) address {
	if value != "" {
		a.query.Set(key, value)
	}
	return a
}

// days bounds days of publication; the zero value is no bound.
func (a address) days(from, to tawatur.Day) address {
	return a.with("from", from.String()).with("to", to.String())
}

// limit bounds an answer; 0 leaves that to the server.
func (a address) limit(n int) address {
	if n == 0 {
		return a
	}
	return a.with("limit", strconv.Itoa(n))
}

// part is the address of the part of a list that a cursor leads to.
func (a address) part(cursor string) address {
	return address{a.path, maps.Clone(a.query)}.with("cursor", cursor)
}
