package api

import (
	"embed"
	"net/http"
)

//go:embed docs
var docs embed.FS

// describe adds the page on which every operation can be tried.
func describe(mux *http.ServeMux) {
	for at, file := range map[string]string{"": "page.html", "/docs.css": "docs.css", "/docs.js": "docs.js"} {
		mux.HandleFunc("GET "+Root+"/docs"+at, func(w http.ResponseWriter, r *http.Request) {
			http.ServeFileFS(w, r, docs, "docs/"+file)
		})
	}
}
