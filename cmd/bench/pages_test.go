package main

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

// Whatever is asked for is there.
func TestEveryAddressIsAnswered(t *testing.T) {
	st := samplestore.Open(t)
	h, err := web.New(st, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	kinds, err := pageKinds(t.Context(), st)
	if err != nil || len(kinds) < 30 {
		t.Fatalf("%d kinds of pages: %v", len(kinds), err)
	}
	for _, k := range kinds {
		for _, at := range k.addresses {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequest("GET", at, nil))
			if w.Code != 200 && k.name != "add" { // nothing can be added here
				t.Errorf("%s: %s: %d", k.name, at, w.Code)
			}
		}
	}
}

func TestKindsTakeTurns(t *testing.T) {
	kinds := []kind{{name: "a", addresses: []string{"/1", "/2"}}, {name: "b", addresses: []string{"/3"}}}
	var got []string
	for n := range 6 {
		at, _ := turn(kinds, n)
		got = append(got, at)
	}
	if all := strings.Join(got, " "); all != "/1 /3 /2 /3 /1 /3" {
		t.Error(all)
	}
}

func TestLineOfAnswers(t *testing.T) {
	var all []answered
	for i := range 100 {
		all = append(all, answered{wait: time.Duration(100-i) * time.Millisecond, sent: int64(i), status: 200})
	}
	all[0].status = 500
	if got := strings.Fields(line("x", all, 2*time.Millisecond)); strings.Join(got, " ") != "x 100 51.0 96.0 100.0 0.1 0.0 2.0 1" {
		t.Error(got)
	}
}
