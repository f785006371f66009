package ingest

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"tawatur"
	"tawatur/ingest/warc"
)

// pageMedia are the kinds of answers that may be reports; pictures, styles and
// scripts of an archive are counted and passed over.
var pageMedia = map[string]bool{
	"text/html":             true,
	"application/xhtml+xml": true,
	"text/plain":            true,
	"application/pdf":       true,
	"multipart/related":     true,
}

// warc reads the pages of a web archive.
func (r *reader) warc(s source, br *bufio.Reader) {
	if s.pay != nil {
		// What is held at once is a page, however long the archive; the ratio
		// still holds.
		s.pay.max = math.MaxInt64
	}
	records := warc.NewReader(br)
	passed := map[string]int{}
	for n := 0; !r.done(); n++ {
		rec, err := records.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			r.brokenArchive(s.name, err, n)
			break
		}
		if why := r.record(s, rec); why != "" {
			passed[why]++
		}
	}
	r.passedOver(s.name, passed)
}

// record reads one record and says what it is where it is no page.
func (r *reader) record(s source, rec *warc.Record) string {
	name := s.name + "!" + strings.ToValidUTF8(rec.URL, "\uFFFD")
	page, err := rec.Page()
	switch {
	case err != nil:
		r.pageFailed(name, err)
		return ""
	case page == nil:
		return "" // about the crawl, not of the web
	case !isPage(rec.URL, page):
		return what(page)
	}
	raw, err := page.Bytes(r.o.MaxDocument)
	if err != nil {
		r.pageFailed(name, err)
		return ""
	}
	r.stream(source{name: name, url: rec.URL, as: page.Type, when: rec.Date, deep: s.deep, size: int64(len(raw)), at: bytes.NewReader(raw)}, bytes.NewReader(raw))
	return ""
}

func isPage(address string, p *warc.Page) bool {
	u, err := url.Parse(address)
	return err == nil && IsAddress(address) && p.Status == http.StatusOK && pageMedia[p.Media] && u.Path != "/robots.txt"
}

func what(p *warc.Page) string {
	if p.Status != http.StatusOK && p.Status != 0 {
		return fmt.Sprintf("status %d", p.Status)
	}
	return cmp.Or(p.Media, "no kind said")
}

func (r *reader) pageFailed(name string, err error) {
	switch {
	case errors.Is(err, warc.ErrTooLarge):
		r.skip(name, tawatur.SkipTooLarge, "it is longer than %d bytes, which no page is", r.o.MaxDocument)
	case errors.Is(err, io.ErrUnexpectedEOF):
		r.skip(name, tawatur.SkipTruncated, "the page is cut short in the archive; ask for it anew if it is still there")
	default:
		r.skip(name, tawatur.SkipUnreadable, "the record cannot be read (%v); ask for the page anew if it is still there", err)
	}
}

// brokenArchive reports an archive that cannot be read further.
func (r *reader) brokenArchive(name string, err error, n int) {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		r.skip(name, tawatur.SkipTruncated, "the archive ends within a record; the %d records before were read; fetch the file again", n)
	case errors.Is(err, warc.ErrFormat):
		r.skip(name, tawatur.SkipTruncated, "the archive is damaged (%v); the %d records before were read; fetch the file again", err, n)
	default:
		r.broken(name, err, n)
	}
}

// passedOver says in one notice what an archive holds besides pages.
func (r *reader) passedOver(name string, passed map[string]int) {
	if len(passed) == 0 {
		return
	}
	kinds := slices.SortedFunc(maps.Keys(passed), func(a, b string) int {
		return cmp.Or(passed[b]-passed[a], strings.Compare(a, b))
	})
	var list []string
	total := 0
	for i, k := range kinds {
		total += passed[k]
		if i < 8 {
			list = append(list, fmt.Sprintf("%s: %d", k, passed[k]))
		}
	}
	if len(kinds) > 8 {
		list = append(list, fmt.Sprintf("%d other kinds", len(kinds)-8))
	}
	r.emit(Item{Skip: notice(name, tawatur.SkipPassedOver, "%d parts are no pages or reports and were passed over (%s)", total, strings.Join(list, ", "))})
}
