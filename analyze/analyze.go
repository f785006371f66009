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
	"tawatur/table"
)

// Version is the version of the analyser. It goes up whenever the same text
// may be understood otherwise, so that stored results can be made anew.
const Version = "3"

// Analyzer holds the tables of every step. It is safe for concurrent use.
type Analyzer struct {
	names   *name.Tables
	cues    *attribution.Lexicon
	figures *figure.Tables
	sure    *figure.Judge
}

// Load reads the embedded tables; reg tells which names are outlets and
// agencies.
func Load(reg *outlet.Registry) (*Analyzer, error) {
	var a Analyzer
	err := table.Together(
		func() (err error) { a.names, err = name.Load(reg); return naming("names", err) },
		func() (err error) { a.cues, err = attribution.Load(reg); return naming("cues", err) },
		func() (err error) { a.figures, err = figure.Load(); return naming("figures", err) },
		func() (err error) { a.sure, err = figure.LoadJudge(); return naming("how sure figures are", err) },
	)
	if err != nil {
		return nil, err
	}
	return &a, nil
}

// naming says what an error came of, nil for none.
func naming(what string, err error) error {
	if err != nil {
		return fmt.Errorf("loading %s: %w", what, err)
	}
	return nil
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
	counted := figureInput(in, out.Attributions)
	out.Figures = a.figures.Find(counted)
	a.sure.Judge(counted, out.Figures)
	figure.Scanned(out.Figures, r.OCR)
	return out
}

// figureInput is what the reading of figures rests on.
func figureInput(in attribution.Input, said []tawatur.Attribution) figure.Input {
	return figure.Input{
		Text: in.Text, Sentences: in.Sentences, Tokens: in.Tokens,
		Mentions: in.Mentions, Dates: in.Dates,
		Numerals: numeral.Find(in.Tokens), Attributions: said,
	}
}

// input is what the reading of attributions rests on.
func (a *Analyzer) input(r tawatur.Report) attribution.Input {
	toks := arabic.Tokens(r.Text)
	sents := arabic.Sentences(r.Text)
	mentions, parts := a.names.Read(r.Text, sents, toks)
	return attribution.Input{
		Text: r.Text, Sentences: sents, Tokens: toks, Headline: r.Headline(), Outlet: r.Outlet,
		Dates:    date.Find(r.Text, toks, r.Published),
		Mentions: mentions, Parts: parts,
	}
}
