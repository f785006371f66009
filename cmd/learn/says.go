package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
	"tawatur/internal/loglinear"
	"tawatur/pipeline"
)

// saysOptions hold the weights of rare features small.
var saysOptions = loglinear.Options{L2: 5, MinCount: 20}

// says learns when a sentence says what a clause says, from the headlines of the
// reports under paths, and writes the weights to file. What it is worth, by
// cross-validation, goes to log.
func says(file string, paths []string, log io.Writer) error {
	lessons, err := headlines(paths)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d lessons; %s\n", len(lessons), crossed(lessons, 5))
	comment := "How probable it is that a sentence says what a clause says; compare/claim/says.go explains the features.\n" +
		"Learned by cmd/learn says from headlines and the sentences under them, of SaudiNewsNet (CC BY-NC-SA 4.0) and the ANT corpus; feature, weight."
	return os.WriteFile(file, []byte(modelOf(lessons).Table(comment)), 0o644)
}

// headlines makes the lessons of all reports under paths.
func headlines(paths []string) ([]claim.Lesson, error) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return nil, err
	}
	t, err := claim.Load()
	if err != nil {
		return nil, err
	}
	compared, corpus, err := p.Compare(context.Background(), paths)
	if err != nil {
		return nil, err
	}
	e := newElsewhere(compared, corpus)
	var out []claim.Lesson
	for i, r := range e.readings {
		if r.Title == "" {
			continue
		}
		title := p.Analyze(tawatur.Report{ID: r.ID + " title", Lang: r.Lang, Outlet: r.Outlet, Published: r.Published, Text: r.Title})
		out = append(out, t.Study(title, r, e.near(i), i)...)
	}
	return out, nil
}

// elsewhere finds reports of other happenings that a headline resembles.
type elsewhere struct {
	readings []*tawatur.Reading
	story    map[string]string // of each report
	posting  map[string][]int  // the reports whose headline has a stem
}

func newElsewhere(compared *tawatur.Comparison, c *pipeline.Corpus) *elsewhere {
	e := &elsewhere{story: map[string]string{}, posting: map[string][]int{}}
	for _, s := range compared.Stories {
		for _, id := range s.Reports {
			e.story[id] = s.ID
			if r, ok := c.Get(id); ok {
				e.readings = append(e.readings, r)
			}
		}
	}
	for i, r := range e.readings {
		for s := range stems(r.Title) {
			e.posting[s] = append(e.posting[s], i)
		}
	}
	return e
}

// common is how many headlines a stem may stand in before it no longer counts.
const common = 400

// near gives the report of another story whose headline shares most, and the
// rarest, stems with that of report i; nil for none.
func (e *elsewhere) near(i int) *tawatur.Reading {
	score := map[int]float64{}
	for s := range stems(e.readings[i].Title) {
		if l := e.posting[s]; len(l) < common {
			for _, j := range l {
				score[j] += 1 / float64(1+len(l))
			}
		}
	}
	best, top := -1, 0.0
	for j, s := range score {
		if e.story[e.readings[j].ID] != e.story[e.readings[i].ID] && (s > top || s == top && j < best) {
			best, top = j, s
		}
	}
	if best < 0 {
		return nil
	}
	return e.readings[best]
}

// stems are the stems of the longer words of a headline.
func stems(title string) map[string]bool {
	const least = 8 // bytes: four letters
	out := map[string]bool{}
	for _, t := range arabic.Tokens(title) {
		if t.Kind == arabic.Word && len(t.Norm) >= least {
			out[arabic.Stem(t.Norm)] = true
		}
	}
	return out
}

func modelOf(lessons []claim.Lesson) *loglinear.Model {
	ds := make([]loglinear.Decision, len(lessons))
	for i, l := range lessons {
		ds[i] = loglinear.Decision{Bag: l.Bag, Yes: l.Yes}
	}
	return loglinear.TrainBinary(ds, saysOptions)
}

// crossed tells how well each part of the lessons is judged by what the others
// teach, and how well by likeness alone with the threshold that suits it best.
func crossed(lessons []claim.Lesson, parts int) string {
	var model tally
	like := map[int]*tally{}
	for p := range parts {
		var rest, mine []claim.Lesson
		for i, l := range lessons {
			if i*parts/len(lessons) == p { // whole stretches, so that copies are not parted
				mine = append(mine, l)
			} else {
				rest = append(rest, l)
			}
		}
		m := modelOf(rest)
		for _, l := range mine {
			model.add(m.Probability(l.Bag) >= 0.5, l.Yes)
			for at := 5; at < 100; at += 5 {
				if like[at] == nil {
					like[at] = &tally{}
				}
				like[at].add(l.Likeness >= float64(at)/100, l.Yes)
			}
		}
	}
	best := &tally{}
	for _, t := range like {
		if t.f1() > best.f1() {
			best = t
		}
	}
	return fmt.Sprintf("learned: %s; likeness: %s", &model, best)
}

// tally counts answers by whether they are right.
type tally struct{ found, wrong, missed int }

func (t *tally) add(said, is bool) {
	switch {
	case said && is:
		t.found++
	case said:
		t.wrong++
	case is:
		t.missed++
	}
}

func (t *tally) f1() float64 {
	return 2 * float64(t.found) / float64(max(1, 2*t.found+t.wrong+t.missed))
}

func (t *tally) String() string {
	p := float64(t.found) / float64(max(1, t.found+t.wrong))
	r := float64(t.found) / float64(max(1, t.found+t.missed))
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f", p, r, t.f1())
}
