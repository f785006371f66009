package fetch

import (
	"fmt"

	"tawatur"
)

// Refusal says why a URL was not read.
type Refusal struct {
	// URL is the address that was refused: the one asked for, or the redirect
	// that led to where it may not.
	URL    string
	Reason tawatur.SkipReason
	// Detail is the cause and what to do, in words.
	Detail string
	// Status is the status of the host's answer, 0 when there was none.
	Status int
	Err    error
}

// Error writes the URL and the cause.
func (r *Refusal) Error() string { return r.URL + ": " + r.Detail }

// Unwrap returns the cause.
func (r *Refusal) Unwrap() error { return r.Err }

func refuse(url string, why tawatur.SkipReason, format string, args ...any) *Refusal {
	return &Refusal{URL: url, Reason: why, Detail: fmt.Sprintf(format, args...)}
}
