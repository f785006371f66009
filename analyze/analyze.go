// Package analyze reads one report: sentences and tokens, then numbers and
// dates, then names, then who said what ([tawatur.Attribution]) and how many
// ([tawatur.Figure]). Each step is a package below this one and a plain
// function of what it needs; begin with [Load] and [Analyzer.Analyze].
package analyze

import (
	"fmt"

	"tawatur"
	"tawatur/analyze/attribution"
	"tawatur/analyze/date"
	"tawatur/analyze/figure"
	"tawatur/analyze/name"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
	"tawatur/outlet"
)

// Version is the version of the analyser. It goes up whenever the same text
// may be understood otherwise, so that stored results can be made anew.
const Version = "2"

// Analyzer holds the tables of every step. It is safe for concurrent use.
type Analyzer struct {
	names   *name.Tables
	cues    *attribution.Lexicon
	figures *figure.Tables
}

// Load reads the embedded tables; reg tells which names are outlets and
// agencies.
func Load(reg *outlet.Registry) (*Analyzer, error) {
	names, err := name.Load(reg)
	if err != nil {
		return nil, fmt.Errorf("loading names: %w", err)
	}
	cues, err := attribution.Load(reg)
	if err != nil {
		return nil, fmt.Errorf("loading cues: %w", err)
	}
	figures, err := figure.Load()
	if err != nil {
		return nil, fmt.Errorf("loading figures: %w", err)
	}
	return &Analyzer{names, cues, figures}, nil
}

// Analyze returns what is understood of the report's text. A report in another
// language than Arabic gives an empty analysis.
func (a *Analyzer) Analyze(r tawatur.Report) tawatur.Analysis {
	out := tawatur.Analysis{Analyzer: Version}
	if r.Lang != "" && r.Lang != "ar" {
		return out
	}
	in := a.input(r)
	out.Dates, out.Mentions = in.Dates, in.Mentions
	out.Attributions = a.cues.Find(in)
	out.Figures = a.figures.Find(figure.Input{
		Text: r.Text, Sentences: in.Sentences, Tokens: in.Tokens,
		Mentions: out.Mentions, Dates: out.Dates,
		Numerals: numeral.Find(in.Tokens), Attributions: out.Attributions,
	})
	return out
}

// input is what the reading of attributions rests on.
func (a *Analyzer) input(r tawatur.Report) attribution.Input {
	toks := arabic.Tokens(r.Text)
	sents := arabic.Sentences(r.Text)
	return attribution.Input{
		Text: r.Text, Sentences: sents, Tokens: toks, Outlet: r.Outlet,
		Dates:    date.Find(r.Text, toks, r.Published),
		Mentions: a.names.Find(r.Text, sents, toks),
	}
}
