package api

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// longestAddress is the most bytes of an address that are read.
const longestAddress = 8 << 10

// routed answers with problem details where the addresses of mux end: no such address,
// another method than GET, an address too long to be one.
func routed(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.URL.RawPath)+len(r.URL.Path)+len(r.URL.RawQuery) > longestAddress {
			refuse(w, http.StatusRequestURITooLong, "the address is longer than 8 KiB")
			return
		}
		refusal, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		h := &held{ResponseWriter: w, status: http.StatusOK}
		refusal.ServeHTTP(h, r)
		switch h.status {
		case http.StatusNotFound:
			refuse(w, h.status, "no such address: "+Root+"/openapi.json describes all there are")
		case http.StatusMethodNotAllowed:
			refuse(w, h.status, "this address only answers "+w.Header().Get("Allow"))
		default:
			h.send()
		}
	})
}

// refuse answers with problem details.
func refuse(w http.ResponseWriter, status int, detail string) {
	b, err := json.Marshal(huma.NewError(status, strings.ToValidUTF8(detail, "")))
	if err != nil {
		b = []byte("{}") // cannot happen: strings and a number
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	w.Write(b) // a reader that has gone is no failure
}
