package web

import (
	"net/url"
	"strconv"
)

// mostPages bounds how far a reader can leaf; what lies beyond is found by a filter.
const mostPages = 1000

// pager tells which part of a list is shown, and leads to the next.
type pager struct {
	First, Last, Total int
	// Before and After are addresses, "" where there is nothing.
	Before, After string
}

// pageOf reads the number of a page, from 0; an address counts from 1.
func pageOf(v url.Values) int {
	n, err := strconv.Atoi(v.Get("page"))
	if err != nil || n < 1 || n > mostPages {
		return 0
	}
	return n - 1
}

func (q request) pager(page, size, shown, total int) pager {
	return q.pagerOf("page", page, size, shown, total)
}

// pagerOf is [request.pager] by a value of the address that has another name than "page".
func (q request) pagerOf(key string, page, size, shown, total int) pager {
	p := pager{First: page*size + 1, Last: page*size + shown, Total: total}
	at := func(n int) string {
		v := q.with(key, "")
		if n > 0 {
			v.Set(key, strconv.Itoa(n+1))
		}
		return "?" + v.Encode()
	}
	if page > 0 {
		p.Before = at(page - 1)
	}
	if p.Last < total && page+1 < mostPages && shown > 0 {
		p.After = at(page + 1)
	}
	return p
}
