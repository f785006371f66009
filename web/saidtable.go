package web

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
)

// outletsSaid is how many outlets the table of a name's statements shows one by one.
const outletsSaid = 25

// saidTable counts the statements of a name by outlet and stance. Each number leads
// to the statements that it counts.
type saidTable struct {
	Stances []saidCell // the heads of the columns, with the sum of each
	Rows    []saidRow  // the outlet that carries most first
	// All is the sum, Rest how many outlets are left out.
	All, Rest int
}

type saidRow struct {
	Outlet string
	All    saidCell
	Cells  []saidCell
}

// saidCell is a number of statements; On says that just these are shown. Its link
// then leads to all.
type saidCell struct {
	Text  string
	Count int
	Href  string
	On    bool
}

func (q request) saidTable(counts []record.SaidCount, o *store.SaidOptions) (t saidTable) {
	by := map[string]map[string]int{}
	column, row := map[string]int{}, map[string]int{}
	for _, c := range counts {
		if by[c.Outlet] == nil {
			by[c.Outlet] = map[string]int{}
		}
		by[c.Outlet][string(c.Stance)] = c.Statements
		column[string(c.Stance)] += c.Statements
		row[c.Outlet] += c.Statements
		t.All += c.Statements
	}
	shown := slices.DeleteFunc(slices.Clone(stances), func(st string) bool { return column[st] == 0 })
	for _, st := range shown {
		t.Stances = append(t.Stances, q.saidCell(o, q.say.Text("stance."+st), column[st], "", st))
	}
	outlets := slices.SortedFunc(maps.Keys(row), func(a, b string) int { return cmp.Or(row[b]-row[a], cmp.Compare(a, b)) })
	t.Rest = max(0, len(outlets)-outletsSaid)
	for _, name := range outlets[:len(outlets)-t.Rest] {
		r := saidRow{Outlet: name, All: q.saidCell(o, "", row[name], name, "")}
		for _, st := range shown {
			r.Cells = append(r.Cells, q.saidCell(o, "", by[name][st], name, st))
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (q request) saidCell(o *store.SaidOptions, text string, count int, outlet, stance string) saidCell {
	c := saidCell{Text: text, Count: count, On: o.Outlet == outlet && string(o.Stance) == stance && (outlet != "" || stance != "")}
	v := q.with("after", "")
	v.Del("outlet")
	v.Del("stance")
	for key, value := range map[string]string{"outlet": outlet, "stance": stance} {
		if value != "" && !c.On {
			v.Set(key, value)
		}
	}
	c.Href = address(q.URL.EscapedPath(), v) + "#said"
	return c
}

// saidMonth is the statements of a month, the latest first.
type saidMonth struct {
	Title string
	Days  []saidDay
}

type saidDay struct {
	Day        tawatur.Day
	Statements []said
}

// said is a statement that leads to its words.
type said struct {
	record.Statement
	Href string
}

// months parts statements, which are in the order of their days, by month and day.
func (q request) months(all []record.Statement) (out []saidMonth) {
	var last tawatur.Day
	for i := range all {
		st := &all[i]
		if i == 0 || st.Published.Month != last.Month || st.Published.Year != last.Year {
			out = append(out, saidMonth{Title: q.month(st.Published)})
		}
		month := &out[len(out)-1]
		if len(month.Days) == 0 || st.Published != last {
			month.Days = append(month.Days, saidDay{Day: st.Published})
		}
		d := &month.Days[len(month.Days)-1]
		d.Statements = append(d.Statements, said{*st, q.words(st.Report, st.Span)})
		last = st.Published
	}
	return out
}

// month names the month of a day with its year.
func (q request) month(d tawatur.Day) string {
	if d.IsZero() {
		return q.say.Day(d)
	}
	return fmt.Sprintf("%s %d", q.say.Text(fmt.Sprintf("month.%02d", int(d.Month))), d.Year)
}
