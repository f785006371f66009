package web

import (
	"bytes"
	"compress/gzip"
	"errors"
	"hash/maphash"
	"maps"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"tawatur"
)

// request is what a handler is asked.
type request struct {
	*http.Request
	*site
	// path is the address without its language, "/" at the front page.
	path string
}

// answer is a page to be written: the name of its template and what stands in it.
type answer struct {
	page   string
	title  string
	status int // 200 where 0
	body   any
	feed   string // address of the same as a feed, "" where there is none
	// refresh is after how many seconds the browser asks again, 0 for never.
	refresh int
	// fiction says that invented material is shown.
	fiction bool
}

// handler makes the page that answers a request.
type handler func(request) (answer, error)

// page writes what h answers, or a page that says why there is no answer.
func (s *server) page(at *site, h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := request{Request: r, site: at, path: strings.TrimPrefix(r.URL.Path, "/"+at.lang)}
		a, err := h(q)
		var elsewhere redirect
		switch {
		case errors.As(err, &elsewhere):
			http.Redirect(w, r, string(elsewhere), http.StatusSeeOther)
			return
		case err != nil:
			a = s.refusal(q, err)
		}
		s.write(w, q, a)
	})
}

// redirect is an answer that stands elsewhere.
type redirect string

func (r redirect) Error() string { return "see " + string(r) }

// refusal is the page for a request that cannot be answered.
func (s *server) refusal(q request, err error) answer {
	status := http.StatusInternalServerError
	switch tawatur.ErrorCode(err) {
	case tawatur.CodeNotFound:
		status = http.StatusNotFound
	case tawatur.CodeInvalid:
		status = http.StatusBadRequest
	case tawatur.CodeLocked:
		status = http.StatusServiceUnavailable
	}
	if errors.Is(err, q.Context().Err()) && q.Context().Err() != nil {
		status = 499 // the asker has gone; nobody reads this
	}
	if status >= 500 {
		s.log.ErrorContext(q.Context(), "no answer", "path", q.URL.Path, "error", err)
	}
	body := refused{Status: status}
	errors.As(err, &body.Misread)
	return answer{page: "refused", status: status, title: q.say.Text("web.refused." + strconv.Itoa(status)), body: body}
}

// refused is why there is no answer. Misread is the value of the address that could
// not be understood, nil where it was not that.
type refused struct {
	Status  int
	Misread *misread
}

func (s *server) nowhere(request) (answer, error) {
	return answer{}, &tawatur.Error{Code: tawatur.CodeNotFound, Op: "open", Err: errors.New("no such page")}
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// seed makes tags that are good as long as the process lives.
var seed = maphash.MakeSeed()

// write sends a page whole: nothing is sent before all of it could be made. A
// browser that has the same page already is told so.
func (s *server) write(w http.ResponseWriter, q request, a answer) {
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	if err := q.pages[a.page].Execute(buf, q.frame(a, s.add != nil)); err != nil {
		s.log.ErrorContext(q.Context(), "page", "name", a.page, "error", err)
		http.Error(w, q.say.Text("web.refused.500"), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", q.lang)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Vary", "Accept-Encoding")
	if a.refresh > 0 {
		h.Set("Refresh", strconv.Itoa(a.refresh))
	}
	tag := `W/"` + strconv.FormatUint(maphash.Bytes(seed, buf.Bytes()), 36) + `"`
	h.Set("ETag", tag)
	if a.status == 0 && q.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	send(w, q.Request, buf.Bytes(), a.status)
}

// send writes a body, packed where the browser takes that.
func send(w http.ResponseWriter, r *http.Request, body []byte, status int) {
	if status == 0 {
		status = http.StatusOK
	}
	if !acceptsGzip(r) || len(body) < 1400 {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(status)
		w.Write(body) // a reader that has gone is no failure
		return
	}
	w.Header().Set("Content-Encoding", "gzip")
	w.WriteHeader(status)
	z := packers.Get().(*gzip.Writer)
	defer packers.Put(z)
	z.Reset(w)
	z.Write(body)
	z.Close()
}

var packers = sync.Pool{New: func() any { z, _ := gzip.NewWriterLevel(nil, 4); return z }}

func acceptsGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" && strings.ReplaceAll(weight, " ", "") != "q=0" {
			return true
		}
	}
	return false
}

// with gives the query of a request with one value changed; "" leaves it out, as are
// the fields of a form that nothing was written into.
func (q request) with(key, value string) url.Values {
	v := q.URL.Query()
	maps.DeleteFunc(v, func(_ string, of []string) bool { return strings.Join(of, "") == "" })
	if v.Del(key); value != "" {
		v.Set(key, value)
	}
	return v
}
