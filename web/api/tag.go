package api

import (
	"bytes"
	"hash/maphash"
	"net/http"
	"strconv"
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

// tagged adds an ETag to every good answer, and spares the body where the asker has
// the same one already.
func tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := &held{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(h, r)
		if h.status == http.StatusOK {
			tag := `W/"` + strconv.FormatUint(maphash.Bytes(seed, h.body.Bytes()), 36) + `"`
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", "private, no-cache")
			if r.Header.Get("If-None-Match") == tag {
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
		w.WriteHeader(h.status)
		w.Write(h.body.Bytes()) // a reader that has gone is no failure
	})
}
