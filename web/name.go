package web

import (
	"net/http"
	"net/url"
	"unicode/utf8"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

const (
	// saidShown is how many statements of a name stand on one page, nameItems how many
	// stories, titles and other names.
	saidShown = 40
	nameItems = 30
	// statementsShown is how many statements a feed has.
	statementsShown = 50
	// spellingsShown is how many spellings are shown without being asked for.
	spellingsShown = 12
)

// stances are those of statements, what commits the most first.
var stances = []string{string(tawatur.Neutral), string(tawatur.Assert), string(tawatur.Deny), string(tawatur.Admit), string(tawatur.Alleges), string(tawatur.Accuse), string(tawatur.Condemn), string(tawatur.Praise),
	string(tawatur.Demand), string(tawatur.Warn), string(tawatur.Threaten), string(tawatur.Promise), string(tawatur.Think), string(tawatur.Doubt)}

// namePage is everything on record about a name, with a part of what it said.
type namePage struct {
	record.Who
	// First are the commonest of its spellings, More those shown when asked for.
	First, More []record.Spelling
	Spoken      store.Said
	// Selected says that not everything that it said is asked for.
	Selected bool
	By       saidTable
	Months   []saidMonth
	Coverage daysLine
	// Begin and Next lead to other parts of what it said, All to the whole, CSV and Feed
	// to files.
	Begin, Next, All, CSV, Feed string
}

// saidFilter reads which statements of a name an address asks for.
func saidFilter(q request) (store.SaidOptions, error) {
	p := params{Values: q.URL.Query()}
	o := store.SaidOptions{Stance: tawatur.Stance(p.oneOf("stance", stances...)), Outlet: p.text("outlet"),
		From: p.day("from"), To: p.day("to"), After: p.Get("after")}
	if name := q.PathValue("name"); utf8.RuneCountInString(name) > longestValue {
		p.Set("name", name)
		p.refuse("name", "short", longestValue)
	}
	return o, p.err
}

// asked finds a name, and which of its statements an address asks for.
func (s *server) asked(q request) (record.Who, store.SaidOptions, error) {
	o, err := saidFilter(q)
	if err != nil {
		return record.Who{}, o, err
	}
	w, err := s.store.Who(q.Context(), q.PathValue("name"), store.WhoOptions{Limit: nameItems, Unsaid: true})
	return w, o, err
}

func (s *server) name(q request) (answer, error) {
	w, o, err := s.asked(q)
	if err != nil {
		return answer{}, err
	}
	o.Limit = saidShown
	p := namePage{Who: w, Selected: o.Stance != "" || o.Outlet != "" || !o.From.IsZero() || !o.To.IsZero()}
	if p.Spoken, err = s.store.Said(q.Context(), w.Spellings, o); err != nil {
		return answer{}, err
	}
	p.Spoken.Via = p.Spoken.Via[:min(nameItems, len(p.Spoken.Via))]
	p.First, p.More = w.Spellings[:min(spellingsShown, len(w.Spellings))], w.Spellings[min(spellingsShown, len(w.Spellings)):]
	p.By, p.Months = q.saidTable(p.Spoken.Counts, &o), q.months(p.Spoken.Statements)
	if days := p.Spoken.Days; len(days) > 0 {
		p.Coverage = daysLineOf(days[len(days)-1].Day, days[0].Day, days)
	}
	p.lead(q, o.After)
	a := answer{page: "name", title: w.Name, body: p, feed: p.Feed}
	for _, l := range w.Stories {
		a.fiction = a.fiction || l.Fiction
	}
	return a, nil
}

// lead sets the addresses of the other parts of the list, and of its files.
func (p *namePage) lead(q request, after string) {
	list, name := q.with("after", ""), url.PathEscape(p.Asked)
	p.All = q.link("names", p.Asked) + "#said"
	if after != "" {
		p.Begin = address(q.link("names", p.Asked), list) + "#said"
	}
	if p.Spoken.Next != "" {
		p.Next = address(q.link("names", p.Asked), q.with("after", p.Spoken.Next)) + "#said"
	}
	p.CSV, p.Feed = address("/"+q.lang+"/csv/names/"+name, list), address("/"+q.lang+"/feeds/names/"+name, list)
}

// nameCSV answers with all statements of a name that an address asks for.
func (s *server) nameCSV(w http.ResponseWriter, q request) error {
	who, o, err := s.asked(q)
	if err != nil {
		return err
	}
	o.After = ""
	rows := sheet.Statements()
	s.sendRows(w, q, "statements.csv", rows.Columns, rows.Each(s.store.EachSaid(q.Context(), who.Spellings, o)))
	return nil
}

// nameFeed is the latest statements of a name that an address asks for.
func (s *server) nameFeed(q request) (title, page string, entries []atomEntry, err error) {
	w, o, err := s.asked(q)
	if err != nil {
		return "", "", nil, err
	}
	o.After, o.Limit = "", statementsShown
	said, err := s.store.Said(q.Context(), w.Spellings, o)
	for i := range said.Statements {
		st := &said.Statements[i]
		entries = append(entries, atomEntry{ID: statementID("statement", st.Report, st.Span), Title: st.Quote, Updated: stamp(st.Published),
			Link:    atomLink{Href: q.words(st.Report, st.Span)},
			Summary: explainer{say: q.say}.join(q.say.Text("stance."+string(st.Stance)), st.Cue, st.Outlet, q.say.Day(st.Published))})
	}
	return w.Name, address(q.link("names", w.Asked), q.with("after", "")), entries, err
}
