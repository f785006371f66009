// Package bigstory writes invented reports of one invented happening, as many as are
// asked for: what the pages are tried with at sizes that no sample has. No outlet,
// agency, person or place in them exists.
package bigstory

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"tawatur"
)

// first is the day of the happening.
var first = tawatur.Day{Year: 2022, Month: 5, Date: 8}

// row is a report as JSON lines give it.
type row struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
	Day    string `json:"day"`
	Text   string `json:"text"`
}

// writer draws reports; the same seed gives the same ones.
type writer struct {
	*rand.Rand
	outlets []string
}

// JSONL writes n reports, a row each, of at most as many outlets. The first ones are the
// texts of agencies; of the others three in five carry one of these whole, and the rest
// tell the happening in words of their own, on somebody's word, through somebody, or on
// nobody's. Always the same for the same n.
func JSONL(n int) string {
	w := writer{rand.New(rand.NewPCG(7, uint64(n))), outletNames(max(1, n*2/3))}
	var b strings.Builder
	wires := map[string]string{}
	for i := range n {
		r := w.report(i, n, wires)
		line, _ := json.Marshal(r) // strings always can be written
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func (w writer) report(i, n int, wires map[string]string) row {
	r := row{ID: fmt.Sprintf("kiln-%03d", i), Day: first.Add(w.day(i, n)).String(), Outlet: w.outlets[i%len(w.outlets)]}
	agency := agencies[i%len(agencies)]
	switch {
	case i < len(agencies):
		r.Outlet, r.Text = agency, w.wire(agency)
		wires[agency] = r.Text
	case w.IntN(5) < 3:
		agency = agencies[min(w.IntN(len(agencies)), w.IntN(len(agencies)), len(wires)-1)]
		r.Text = wires[agency] + "\n" + fmt.Sprintf(one(w, closings), one(w, places))
	default:
		r.Text = w.own(r.Outlet)
	}
	r.Title = one(w, titles)
	return r
}

// day is the number of the day on which the report with a number came out: most on the
// first two.
func (w writer) day(i, n int) int {
	return min(i*5/max(n, 1), 3+w.IntN(3)) * min(1, w.IntN(3))
}

// wire is the text of an agency: who was hurt, on the word of a body, and what it says of
// the cause.
func (w writer) wire(agency string) string {
	source := one(w, bodies)
	return agency + "- " + strings.Join([]string{fmt.Sprintf(one(w, tolls), one(w, dead), one(w, hurt), source),
		fmt.Sprintf(one(w, causes), w.person()), one(w, scenes)}, "\n")
}

// own is a report in an outlet's own words.
func (w writer) own(outlet string) string {
	source := one(w, slices.Concat(bodies, anonymous))
	if w.IntN(2) == 0 {
		source = w.person()
	}
	toll := strings.Join([]string{one(w, died), one(w, dead), one(w, when), one(w, injured), one(w, hurt), one(w, where)}, " ") +
		"، " + fmt.Sprintf(one(w, according), source) + "."
	if w.IntN(3) == 0 {
		toll = fmt.Sprintf(one(w, through), one(w, agencies), one(w, bodies), one(w, dead), one(w, hurt))
	}
	if w.IntN(9) == 0 {
		toll += "\n" + fmt.Sprintf(one(w, denials), w.person())
	}
	return strings.Join([]string{toll, fmt.Sprintf(one(w, causes), w.person()), fmt.Sprintf(one(w, closings), one(w, places)) + " " + outlet + "."}, "\n")
}

func (w writer) person() string { return one(w, offices) + " " + one(w, persons) }

func one(w writer, of []string) string { return of[w.IntN(len(of))] }

// outletNames gives n names of outlets, each another.
func outletNames(n int) (out []string) {
	for _, second := range seconds {
		for _, name := range names {
			for _, kind := range kinds {
				if len(out) == n {
					return out
				}
				out = append(out, strings.TrimSpace(kind+" "+name+" "+second))
			}
		}
	}
	for i := len(out); i < n; i++ {
		out = append(out, fmt.Sprint("منبر ", i))
	}
	return out
}
