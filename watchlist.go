package tawatur

import (
	"slices"
	"time"
)

// NewsKind is a kind of news that a watchlist tells of.
type NewsKind string

// The kinds of news.
const (
	NewsStory         NewsKind = "story"         // a story that matches, where none of its matching reports was there before
	NewsOrigin        NewsKind = "origin"        // another independent origin of a claim that was there
	NewsContradiction NewsKind = "contradiction" // words that stand against a claim
	NewsTally         NewsKind = "tally"         // another range, conflict or revision of a tally
	NewsEdit          NewsKind = "edit"          // a report whose page was changed
)

// NewsKinds are all kinds, in the order in which an alert tells them.
var NewsKinds = [...]NewsKind{NewsStory, NewsContradiction, NewsOrigin, NewsTally, NewsEdit}

// Watchlist is what somebody wants to be told of, and how.
type Watchlist struct {
	// ID is the store's, Key a random word that never changes.
	ID  int64  `json:"-"`
	Key string `json:"key"`
	// Name tells it from others.
	Name string `json:"name"`
	// Words are searches (as `tawatur search` takes them), Names and Places names in
	// any spelling. One of all these in a report is enough.
	Words  []string `json:"words,omitempty"`
	Names  []string `json:"names,omitempty"`
	Places []string `json:"places,omitempty"`
	// Story is the story that is followed through merges and splits; "" for all.
	// With Claim, only that claim of it is.
	Story string `json:"story,omitempty"`
	Claim string `json:"claim,omitempty"`
	// Anchors are the words that a claim rested on when the list was made: its
	// identifier may change with each comparison, they do not.
	Anchors []PlaceIn  `json:"anchors,omitempty"`
	Kinds   []NewsKind `json:"kinds"`
	// Least is the number of reports that a new story must have; 1 where 0.
	Least    int      `json:"least,omitempty"`
	Webhooks []string `json:"webhooks,omitempty"`
	Mails    []string `json:"mails,omitempty"`
	// Lang is the language of alerts, "ar" or "en".
	Lang string `json:"lang"`
	// Digest is when alerts are sent together; nil sends each at once.
	Digest *DigestTime `json:"digest,omitempty"`
	Made   time.Time   `json:"made"`
}

// DigestTime is an hour of the day, 0 to 23, in a time zone of the IANA database.
type DigestTime struct {
	Hour int    `json:"hour"`
	Zone string `json:"zone"`
}

// Wants reports whether the list tells of a kind of news.
func (w *Watchlist) Wants(k NewsKind) bool { return slices.Contains(w.Kinds, k) }

// Channel is a way by which alerts go out.
type Channel string

// The channels. What is found also stands in the list's Atom feed.
const (
	ByWebhook Channel = "webhook"
	ByMail    Channel = "mail"
)
