package web

import (
	"fmt"
	"iter"
	"net/http"

	"tawatur"
	"tawatur/spreadsheet"
)

// file answers with what send writes, or with a page that says why there is none.
func (s *server) file(at *site, send func(http.ResponseWriter, request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := request{Request: r, site: at}
		if err := send(w, q); err != nil {
			s.write(w, q, s.refusal(q, err))
		}
	})
}

// sendRows sends rows as a file for spreadsheets while they are read: it may be longer
// than what should be held in memory. What fails half way ends the connection, so that
// nobody takes a part for the whole.
func (s *server) sendRows(w http.ResponseWriter, q request, file string, columns []string, rows iter.Seq2[[]any, error]) {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="`+file+`"`)
	if err := spreadsheet.Stream(w, columns, rows, true); err != nil && q.Context().Err() == nil {
		s.log.ErrorContext(q.Context(), "rows", "file", file, "error", err)
		panic(http.ErrAbortHandler)
	}
}

// statementID is the name, for ever, of words of a report.
func statementID(kind, report string, at tawatur.Span) string {
	return fmt.Sprintf("urn:tawatur:%s:%s:%d", kind, report, at.Start)
}
