package web

import (
	"net/http"

	"golang.org/x/text/language"
)

var matcher = language.NewMatcher([]language.Tag{language.Arabic, language.English})

// chooseLanguage sends the asker to the front page in the language that the
// browser prefers.
func (s *server) chooseLanguage(w http.ResponseWriter, r *http.Request) {
	_, i := language.MatchStrings(matcher, r.Header.Get("Accept-Language"))
	w.Header().Set("Vary", "Accept-Language")
	http.Redirect(w, r, "/"+languages[i]+"/", http.StatusFound)
}
