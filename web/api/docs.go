package api

import (
	"embed"
	"net/http"
)

//go:embed docs
var docs embed.FS

// describe adds the page on which every operation can be tried.
func describe(mux *http.ServeMux) {
	mux.HandleFunc("GET /docs", func(w http.ResponseWriter, r *http.Request) { http.ServeFileFS(w, r, docs, "docs/page.html") })
	mux.Handle("GET /docs/", http.FileServerFS(docs))
}
