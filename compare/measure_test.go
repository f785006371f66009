package compare_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
	"time"

	"tawatur"
	"tawatur/analyze/attribution"
	"tawatur/analyze/date"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
	"tawatur/compare"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
)

type row struct{ ID, Outlet, Day, Published, URL, Title, Author, Text string }

func readings(t testing.TB, path string, reg *outlet.Registry) []*tawatur.Reading {
	lex, err := attribution.Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []*tawatur.Reading
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var w row
		if err := json.Unmarshal(sc.Bytes(), &w); err != nil {
			t.Fatal(err)
		}
		r := &tawatur.Reading{Report: tawatur.Report{ID: w.ID, Outlet: w.Outlet, Title: w.Title, Byline: w.Author, Text: w.Text, Lang: "ar"}}
		r.Published, _ = tawatur.ParseDay(w.Day)
		for _, l := range []string{time.RFC1123, time.RFC1123Z} {
			if at, err := time.Parse(l, w.Published); err == nil {
				r.PublishedAt = at
			}
		}
		toks := arabic.Tokens(r.Text)
		r.Dates = date.Find(r.Text, toks, r.Published)
		r.Attributions = lex.Find(attribution.Input{Text: r.Text, Sentences: arabic.Sentences(r.Text), Tokens: toks, Dates: r.Dates, Outlet: r.Outlet})
		r.Figures = crude(r.Text, toks)
		out = append(out, r)
	}
	return out
}

func crude(text string, toks []arabic.Token) []tawatur.Figure {
	var out []tawatur.Figure
	add := func(i, j int, v float64, ap tawatur.Approx) {
		cat := "people"
		for k := max(0, i-5); k < min(len(toks), j+5); k++ {
			switch arabic.Stem(toks[k].Norm) {
			case arabic.Stem("قتل"), arabic.Stem("مقتل"), arabic.Stem("مصرع"), arabic.Stem("القتلى"), arabic.Stem("وفاة"), arabic.Stem("حتفهم"), arabic.Stem("قتلوا"), arabic.Stem("مصرعهم"), "ضحيه", "الضحايا":
				cat = "killed"
			}
		}
		out = append(out, tawatur.Figure{Text: text[toks[i].Start:toks[j-1].End], Value: v, Approx: ap, Unit: "person", Of: toks[j-1].Text, Category: cat, Span: tawatur.Span{Start: toks[i].Start, End: toks[j-1].End}})
	}
	for i, t := range toks {
		if t.Norm == "عشرات" || t.Norm == "العشرات" || t.Norm == "بالعشرات" {
			add(i, min(i+2, len(toks)), 20, tawatur.AtLeast)
		}
	}
	for _, n := range numeral.Find(toks) {
		if n.To < len(toks) && toks[n.To].Kind == arabic.Word && !n.Ordinal && n.Value > 1 {
			switch arabic.Stem(toks[n.To].Norm) {
			case "شخص", "مدني", "قتيل", "ضحيه", "اخرين", "اخر":
				ap := tawatur.Exact
				for k := max(0, n.From-5); k < min(len(toks), n.To+4); k++ {
					if toks[k].Norm == "يقل" || toks[k].Norm == "الاقل" {
						ap = tawatur.AtLeast
					}
				}
				add(n.From, n.To+1, n.Value, ap)
			}
		}
	}
	return out
}

func TestDouma(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	rs := readings(t, shareddata.Path(t, "gold/events/douma.jsonl"), reg)
	start := time.Now()
	s := compare.Story("douma", rs, reg)
	t.Logf("%d reports in %v", len(rs), time.Since(start))
	raw, _ := json.MarshalIndent(tawatur.Comparison{Stories: []tawatur.Story{s}}, "", " ")
	if p := os.Getenv("OUT"); p != "" {
		os.WriteFile(p, raw, 0o644)
	}
}
