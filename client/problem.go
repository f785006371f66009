package client

import (
	"encoding/json"
	"net/http"
	"strings"

	"tawatur"
)

// Problem is a refusal of the server, as RFC 9457 has it.
type Problem struct {
	Type     string `json:"type"`
	Title    string `json:"title"`
	Status   int    `json:"status"`
	Detail   string `json:"detail"`
	Instance string `json:"instance"`
	// Errors are what is wrong with single parts of the request.
	Errors []Fault `json:"errors"`
}

// Fault is what is wrong with one part of a request.
type Fault struct {
	Message  string `json:"message"`
	Location string `json:"location"`
	Value    any    `json:"value"`
}

// Error says what was wrong, part by part.
func (p *Problem) Error() string {
	said := p.Detail
	if said == "" {
		said = p.Title
	}
	for _, f := range p.Errors {
		said += "; " + strings.TrimSpace(f.Location+" "+f.Message)
	}
	return said
}

// codes are what the program calls the statuses that its API refuses with.
var codes = map[int]tawatur.Code{
	http.StatusBadRequest:          tawatur.CodeInvalid,
	http.StatusUnprocessableEntity: tawatur.CodeInvalid,
	http.StatusRequestURITooLong:   tawatur.CodeInvalid,
	http.StatusMethodNotAllowed:    tawatur.CodeInvalid,
	http.StatusNotFound:            tawatur.CodeNotFound,
	http.StatusServiceUnavailable:  tawatur.CodeLocked,
}

// Unwrap gives the error of the program that stands behind the refusal, for
// [tawatur.ErrorCode].
func (p *Problem) Unwrap() error {
	code, ok := codes[p.Status]
	if !ok {
		code = tawatur.CodeInternal
	}
	return &tawatur.Error{Code: code, Op: "ask"}
}

// problemOf reads the body of a refusal. A proxy's may be anything: the status of the
// answer goes before what the body says.
func problemOf(status int, body []byte) *Problem {
	p := &Problem{}
	if json.Unmarshal(body, p) != nil {
		p = &Problem{}
	}
	p.Status = status
	if p.Title == "" {
		p.Title = http.StatusText(status)
	}
	if p.Error() == "" {
		p.Detail = "the server refuses without a reason"
	}
	return p
}
