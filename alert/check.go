package alert

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/fetch"
	"tawatur/query"
	"tawatur/store"
)

// Bounds of a list, which keep the work for one comparison small.
const (
	longestName = 120 // letters
	mostTerms   = 50  // words, names and places together
	longestTerm = 200 // letters
	mostTargets = 10  // webhooks and mails together
	mostAnchors = 200
)

// check brings a list to its one form and says what is wrong with it.
func check(w *tawatur.Watchlist) error {
	w.Name = strings.Join(strings.Fields(w.Name), " ")
	for _, list := range []*[]string{&w.Words, &w.Names, &w.Places, &w.Webhooks, &w.Mails} {
		*list = tidy(*list)
	}
	if len(w.Kinds) == 0 {
		w.Kinds = slices.Clone(tawatur.NewsKinds[:])
	}
	if w.Lang == "" {
		w.Lang = "ar"
	}
	for _, test := range []func(*tawatur.Watchlist) error{checkName, checkTerms, checkKinds, checkTargets} {
		if err := test(w); err != nil {
			return err
		}
	}
	return nil
}

func tidy(list []string) (out []string) {
	for _, s := range list {
		if s = strings.Join(strings.Fields(s), " "); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func invalid(what, cause, hint string) error {
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "add watchlist", Input: what, Hint: hint, Err: errors.New(cause)}
}

func checkName(w *tawatur.Watchlist) error {
	if n := utf8.RuneCountInString(w.Name); n == 0 || n > longestName || !utf8.ValidString(w.Name) {
		return invalid(w.Name, "it needs a name", fmt.Sprintf("give it a name of at most %d letters", longestName))
	}
	return nil
}

func checkTerms(w *tawatur.Watchlist) error {
	terms := slices.Concat(w.Words, w.Names, w.Places)
	switch {
	case len(terms) == 0 && w.Story == "":
		return invalid(w.Name, "it watches nothing", "give words, names, places, a story or a claim")
	case len(terms) > 0 && w.Story != "":
		return invalid(w.Name, "it watches a story and words", "make two lists: one of the story, and one of the words")
	case w.Claim != "" && w.Story == "":
		return invalid(w.Claim, "a claim stands in a story", "give the story as well")
	case len(terms) > mostTerms:
		return invalid(w.Name, "it watches too much", fmt.Sprintf("give at most %d words, names and places", mostTerms))
	}
	for _, t := range terms {
		if utf8.RuneCountInString(t) > longestTerm {
			return invalid(t, "this is too long", fmt.Sprintf("give at most %d letters", longestTerm))
		}
		q, err := query.Parse(t)
		if err != nil || !slices.ContainsFunc(q.Terms, func(w query.Term) bool { return !w.Not && len(w.Words) > 0 }) {
			return invalid(t, "there is no word in it", "give one or more words")
		}
	}
	return nil
}

func checkKinds(w *tawatur.Watchlist) error {
	for _, k := range w.Kinds {
		if !slices.Contains(tawatur.NewsKinds[:], k) {
			return invalid(string(k), "there is no such kind of news", "choose of story, contradiction, origin, tally and edit")
		}
	}
	if w.Lang != "ar" && w.Lang != "en" {
		return invalid(w.Lang, "not a language of alerts", "use ar or en")
	}
	if w.Least < 0 {
		w.Least = 0
	}
	return nil
}

func checkTargets(w *tawatur.Watchlist) error {
	if len(w.Webhooks)+len(w.Mails) > mostTargets {
		return invalid(w.Name, "it tells too many", fmt.Sprintf("give at most %d addresses", mostTargets))
	}
	for i, s := range w.Webhooks {
		u, err := fetch.Address(s)
		if err != nil {
			return invalid("", err.Error(), "give an address that begins with https://, without a password")
		}
		w.Webhooks[i] = u.String()
	}
	for i, s := range w.Mails {
		m, err := mail.ParseAddress(s)
		if err != nil {
			return invalid(s, "this is no address of mail", "write it like desk@news.example")
		}
		w.Mails[i] = m.Address
	}
	return nil
}

// anchor notes the words that a claim rests on.
func anchor(ctx context.Context, st *store.Store, w *tawatur.Watchlist) error {
	s, err := st.Story(ctx, w.Story)
	if err != nil {
		return err
	}
	for i := range s.Claims {
		if c := &s.Claims[i]; c.ID == w.Claim {
			for _, x := range c.Assertions[:min(len(c.Assertions), mostAnchors)] {
				w.Anchors = append(w.Anchors, tawatur.PlaceIn{Report: x.Report, Span: x.Span})
			}
			return nil
		}
	}
	return &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find claim", Input: w.Claim,
		Hint: "list the claims of the story with `tawatur claims`", Err: errors.New("no such claim in the story")}
}
