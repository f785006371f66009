package api

import (
	"bytes"
	"hash/maphash"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
)

// seed makes tags that are good as long as the process lives.
var seed = maphash.MakeSeed()

// held is an answer that is kept until all of it is known.
type held struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

func (h *held) WriteHeader(status int)      { h.status = status }
func (h *held) Write(b []byte) (int, error) { return h.body.Write(b) }

// send sends what was held.
func (h *held) send() {
	h.ResponseWriter.WriteHeader(h.status)
	h.ResponseWriter.Write(h.body.Bytes()) // a reader that has gone is no failure
}

// tagged adds an ETag to every good answer, and spares the body where the asker has
// the same one already.
func (a *api) tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := &held{ResponseWriter: w, status: http.StatusOK}
		a.guarded(next, h, r)
		if h.status == http.StatusOK {
			tag := `W/"` + strconv.FormatUint(maphash.Bytes(seed, h.body.Bytes()), 36) + `"`
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", "private, no-cache")
			if matches(r.Header.Values("If-None-Match"), tag) {
				for _, of := range []string{"Content-Type", "Content-Disposition"} {
					w.Header().Del(of) // the body's
				}
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
		h.send()
	})
}

// guarded makes a refusal of a failure of the program itself, where nothing was sent yet.
func (a *api) guarded(next http.Handler, h *held, r *http.Request) {
	defer func() {
		if why := recover(); why != nil {
			a.log.ErrorContext(r.Context(), "no answer", "panic", why, "stack", string(debug.Stack()))
			h.body.Reset()
			refuse(h, http.StatusInternalServerError, failedWithin)
		}
	}()
	next.ServeHTTP(h, r)
}

// matches reports whether a tag is among those that the asker has: a list, or a star
// for any (RFC 9110, 13.1.2).
func matches(fields []string, tag string) bool {
	for _, f := range fields {
		for one := range strings.SplitSeq(f, ",") {
			one = strings.TrimSpace(one)
			if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
	}
	return false
}
