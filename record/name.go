package record

import (
	"tawatur"
	"tawatur/arabic/spelling"
)

// NameLine is a name in a list, its spellings counted together.
type NameLine struct {
	Name     string              `json:"name"`
	Type     tawatur.MentionType `json:"type"`
	Reports  int                 `json:"reports"`
	Mentions int                 `json:"mentions"`
	// Said is how many attributions have it for their source.
	Said int `json:"said"`
	// Spellings are those counted, the commonest first.
	Spellings []Spelling `json:"spellings"`
}

// Spelling is a name as reports give it, with how it compares to the name that
// was asked for, and why it is counted with it or not.
type Spelling struct {
	Name     string              `json:"name"`
	Type     tawatur.MentionType `json:"type"`
	Reports  int                 `json:"reports"`
	Mentions int                 `json:"mentions"`
	// Said is how many attributions have it for their source.
	Said int `json:"said"`
	spelling.Verdict
}

// How a name that was asked for was found, where it is not on record by itself.
const (
	FoundNear   = "near"   // another name is the nearest to it on record
	FoundPart   = "part"   // it is a part of a fuller name
	FoundWithin = "within" // a part of it is on record
	// FoundFull is a name that was found by itself, and counted with a fuller one that it
	// is mostly a part of.
	FoundFull = "full"
)

// Who is everything on record about a name. Nothing of it is stored: its
// spellings are grouped when it is asked for, each with the reason.
type Who struct {
	// Asked is the name that was asked for; Name is the commonest of its
	// spellings, or of the fuller name that it is a part of.
	Asked string `json:"asked"`
	// Found is how the name was found where it is not on record as it was asked
	// for: one of the constants, or "".
	Found string              `json:"found,omitempty"`
	Name  string              `json:"name"`
	Type  tawatur.MentionType `json:"type"`
	// Spellings are counted together; Others are not: fuller names that it is a
	// part of, parts of it, and names nearly alike.
	Spellings []Spelling  `json:"spellings"`
	Others    []Spelling  `json:"others"`
	Reports   int         `json:"reports"`
	Mentions  int         `json:"mentions"`
	Said      int         `json:"said"`
	From      tawatur.Day `json:"from"`
	To        tawatur.Day `json:"to"`
	Titles    []Tallied   `json:"titles"`
	Outlets   []Tallied   `json:"outlets"`
	// Statements are the latest attributions whose source it is.
	Statements []Statement `json:"statements"`
	Stories    []StoryLine `json:"stories"`
}

// Tallied is words with the number of reports that have them.
type Tallied struct {
	Text    string `json:"text"`
	Reports int    `json:"reports"`
}
