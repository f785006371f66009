package happening

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"tawatur/eval"
)

//go:embed data/*.json
var files embed.FS

// Use is what a happening is there for.
type Use string

const (
	// Learn is for writing rules and learning weights.
	Learn Use = "learn"
	// Measure is for measuring alone: nobody who writes rules looks at it.
	Measure Use = "measure"
)

// Happening is an annotated happening.
type Happening struct {
	Name string // as its file is called
	// Event says in Arabic what happened, and when.
	Event string
	Use   Use
	// Files are those of the corpora that hold its reports, below the folder of the corpora.
	Files   []string
	Reports []string // their IDs
	claims  []claim
	tallies []tally
}

// place is bytes [start, end) of the text of a report as its corpus has it.
type place [2]int

type claim struct {
	ID             string   `json:"id"`
	Text           string   `json:"text"`
	Assertions     []quoted `json:"assertions"`
	ContradictedBy []quoted `json:"contradicted_by"`
}

type quoted struct {
	Report string `json:"report"`
	At     place  `json:"at"`
	Origin string `json:"origin"`
	How    string `json:"how"`
}

type tally struct {
	Quantity string `json:"quantity"`
	Values   []struct {
		Report string  `json:"report"`
		At     place   `json:"at"`
		Value  float64 `json:"value"`
	} `json:"values"`
}

// All gives the happenings in order of their names.
func All() ([]Happening, error) {
	entries, err := files.ReadDir("data")
	if err != nil {
		return nil, err
	}
	out := make([]Happening, len(entries))
	for i, e := range entries {
		if out[i], err = read(e.Name()); err != nil {
			return nil, fmt.Errorf("annotated happening %s: %w", e.Name(), err)
		}
	}
	return out, nil
}

func read(file string) (Happening, error) {
	raw, err := files.ReadFile(path.Join("data", file))
	if err != nil {
		return Happening{}, err
	}
	in := struct {
		Event   string   `json:"event"`
		Use     Use      `json:"use"`
		Files   []string `json:"files"`
		Reports []string `json:"reports"`
		Claims  []claim  `json:"claims"`
		Tallies []tally  `json:"tallies"`
	}{}
	if err := json.Unmarshal(raw, &in); err != nil {
		return Happening{}, err
	}
	return Happening{strings.TrimSuffix(file, ".json"), in.Event, in.Use, in.Files, in.Reports, in.Claims, in.Tallies}, nil
}

// Gold gives the annotation with the words of the reports, as the scorers of package eval
// take it. It fails where the corpora are not those that were annotated.
func (h *Happening) Gold(reports Reports) (gold eval.GoldEvent, err error) {
	for _, c := range h.claims {
		g := eval.GoldClaim{ID: c.ID, Text: c.Text}
		if g.Assertions, err = reports.quotes(c.Assertions); err != nil {
			return gold, err
		}
		if g.ContradictedBy, err = reports.quotes(c.ContradictedBy); err != nil {
			return gold, err
		}
		gold.Claims = append(gold.Claims, g)
	}
	for _, t := range h.tallies {
		g := eval.GoldTally{Quantity: t.Quantity}
		for _, v := range t.Values {
			text, err := reports.words(v.Report, v.At)
			if err != nil {
				return gold, err
			}
			g.Values = append(g.Values, eval.GoldFigure{Report: v.Report, Text: text, Value: v.Value})
		}
		gold.Tallies = append(gold.Tallies, g)
	}
	return gold, nil
}
