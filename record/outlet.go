package record

import "tawatur"

// OutletLine is an outlet in a list. Lengths are in bytes of text; what rests
// on comparisons is of the last one of each story.
type OutletLine struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
	Bytes   int    `json:"bytes"`
	// From and To are its first and last day of publication, Days the number of
	// days on which it published.
	From tawatur.Day `json:"from"`
	To   tawatur.Day `json:"to"`
	Days int         `json:"days"`
	// Stories is in how many it has a report, Shared in how many of these another
	// outlet has one too.
	Stories int `json:"stories"`
	Shared  int `json:"shared"`
	// First and Last are in how many shared stories its first report came out
	// before, or after, the first ones of all other outlets. Where two came out on
	// one day and no time is known, neither is first.
	First int `json:"first"`
	Last  int `json:"last"`
	// Copied is the length of the passages that it took from others or from an
	// agency, Alike of those that stand elsewhere too and none knows from whom, Taken
	// of those that others took from it.
	Copied int `json:"copied_bytes"`
	Alike  int `json:"alike_bytes"`
	Taken  int `json:"taken_bytes"`
}

// Ratio is a length as a share of all the outlet's text, 0 to 1.
func (l *OutletLine) Ratio(bytes int) float64 {
	if l.Bytes == 0 {
		return 0
	}
	return float64(bytes) / float64(l.Bytes)
}

// Profile is what is on record of one outlet. That of an agency without reports
// tells who took its text alone.
type Profile struct {
	OutletLine
	// Peers are the outlets that have a story together with it.
	Peers []string `json:"peers"`
	// OfPeers is how many stories at least two of its peers covered on days on
	// which it published too; it covered Covered of them, and left out LeftOut.
	OfPeers int `json:"of_peers"`
	Covered int `json:"covered"`
	LeftOut int `json:"left_out"`
	// Omitted are stories left out, those of most outlets first.
	Omitted []StoryLine `json:"omitted"`
	Voices
	// Takes is from whom it took passages, TakenBy who took passages from it.
	Takes   []Taking `json:"takes"`
	TakenBy []Taking `json:"taken_by"`
}

// Taking is passages that one outlet took from another or from an agency.
type Taking struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
	// Credited is how many of the reports credit the source, by what their
	// lineage shows.
	Credited int `json:"credited"`
	Bytes    int `json:"bytes"`
	// Inferred is true of an agency that is no outlet of the story and whose
	// text several outlets share.
	Inferred bool `json:"inferred,omitempty"`
}

// OutletPair is what two outlets carry and leave out beside one another. A story that
// one left out counts where the other has a report of it and came out on those days.
type OutletPair struct {
	A OutletLine `json:"a"`
	B OutletLine `json:"b"`
	// Both, OnlyA and OnlyB are how many stories of several outlets both carry, or one
	// alone while the other came out.
	Both  int `json:"both"`
	OnlyA int `json:"only_a"`
	OnlyB int `json:"only_b"`
	// The stories themselves, those of most outlets first.
	InBoth []StoryLine `json:"in_both"`
	InA    []StoryLine `json:"in_a"`
	InB    []StoryLine `json:"in_b"`
	// FromB is what A took from B, FromA what B took from A, in bytes and reports.
	FromB Taking `json:"from_b"`
	FromA Taking `json:"from_a"`
}
