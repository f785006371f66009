package record

import (
	"time"

	"tawatur"
)

// FeedState is whether a feed that is on record is asked, now or at all.
type FeedState string

// The states of a feed.
const (
	FeedLive   FeedState = "live"
	FeedPaused FeedState = "paused"
	// FeedDead is a feed that could not be read for so long, or says that it is
	// gone, that it is asked no more unless somebody brings it back.
	FeedDead FeedState = "dead"
)

// Feed is a feed that is watched, and how it stands.
type Feed struct {
	URL    string    `json:"url"`
	Title  string    `json:"title"`
	Kind   string    `json:"kind" doc:"rss, atom, json, sitemap or index; empty before it was first read"`
	Home   string    `json:"home" doc:"the address of its site"`
	Folder string    `json:"folder"`
	Was    string    `json:"was" doc:"the address that it moved from"`
	State  FeedState `json:"state" enum:"live,paused,dead"`
	Every  int       `json:"every_seconds" doc:"how often it is asked for the time being"`
	// Moments are as [Moment] writes them.
	Checked  string             `json:"checked" doc:"when it was last asked"`
	Changed  string             `json:"changed" doc:"when it last had something new"`
	Due      string             `json:"due" doc:"when it is asked next"`
	Failures int                `json:"failures" doc:"how often in a row it could not be read"`
	Problem  tawatur.SkipReason `json:"problem"`
	Detail   string             `json:"detail"`
	Items    int                `json:"items" doc:"how many pages it named"`
	Waiting  int                `json:"waiting" doc:"how many of them wait to be read"`
	Failed   int                `json:"failed" doc:"how many of them could not be read"`
}

// Moment writes a moment by RFC 3339 in UTC; "" for one that is not known.
func Moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
