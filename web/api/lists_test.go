package api_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/client"
	"tawatur/internal/samplestore"
	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
)

// Figures come to the client as the archive selects them, in parts and whole.
func TestFiguresAnswerAsTheArchive(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	every := must[[]record.FigureLine](t)(st.Figures(ctx, store.FigureOptions{}))
	if len(every) < 51 {
		t.Fatal("too few for two parts: ", len(every))
	}
	f := every[0]
	for _, o := range []client.Figures{{}, {Category: f.Category}, {Outlet: f.Outlet}, {From: f.Published}, {To: every[len(every)-1].Published},
		{Conflict: true}, {Place: "الميناء"}, {Of: "شخص"}, {Source: "الدفاع المدني"}} {
		want := must[[]record.FigureLine](t)(st.Figures(ctx, store.FigureOptions{Category: o.Category, Of: o.Of, Place: o.Place, Source: o.Source,
			Outlet: o.Outlet, From: o.From, To: o.To, Conflict: o.Conflict}))
		same(t, "figures", all(t, c.AllFigures(ctx, o)), want)
	}
	for at, status := range map[string]int{"?category=none": 422, "?place=!": 400, "?cursor=x": 400, "?from=2021": 422, "?conflict=maybe": 422} {
		if w := ask(over(st), "GET", "/figures"+at); w.Code != status {
			t.Errorf("%s: %d", at, w.Code)
		}
	}
}

func TestStatementsAnswerAsTheArchive(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	name := slices.MaxFunc(all(t, c.Names(ctx)), func(a, b record.NameLine) int { return a.Said - b.Said }).Name
	who := must[record.Who](t)(st.Who(ctx, name, store.WhoOptions{}))
	first := all(t, c.Statements(ctx, name, client.Statements{}))[0]
	for _, o := range []client.Statements{{}, {Stance: first.Stance}, {Outlet: first.Outlet}, {To: first.Published}} {
		want := must[store.Said](t)(st.Said(ctx, who.Spellings, store.SaidOptions{Stance: o.Stance, Outlet: o.Outlet, From: o.From, To: o.To}))
		same(t, "statements", all(t, c.Statements(ctx, name, o)), want.Statements)
		got := must[record.SaidOverTime](t)(c.Said(ctx, name, o))
		same(t, "days", got.Days, want.Days)
		same(t, "counts", got.Counts, want.Counts)
		if got.Total != len(want.Statements) || got.Name != who.Name {
			t.Errorf("%+v", got)
		}
	}
}

// A claim comes alone, and what each report makes of it in its order.
func TestClaimsOneByOne(t *testing.T) {
	c, ctx := served(t, newAPI(t)), t.Context()
	for line := range c.Stories(ctx, client.Stories{}) {
		for claim := range c.Claims(ctx, line.ID) {
			same(t, claim.ID, must[tawatur.Claim](t)(c.Claim(ctx, line.ID, claim.ID)), claim)
			sayings := all(t, c.Sayings(ctx, line.ID, claim.ID))
			if len(sayings) != len(claim.Assertions)+len(claim.Contradictions) {
				t.Fatalf("%d sayings of %s", len(sayings), claim.ID)
			}
			for i, a := range claim.Assertions {
				same(t, claim.ID, sayings[i].Assertion, a)
				if sayings[i].Role != "asserts" || sayings[i].Origin > len(claim.Origins) {
					t.Errorf("%+v", sayings[i])
				}
			}
		}
		if _, err := c.Claim(ctx, line.ID, "none"); tawatur.ErrorCode(err) != tawatur.CodeNotFound {
			t.Error(err)
		}
	}
}

// A search is walked over to its end, for reports and for attributions.
func TestSearchInParts(t *testing.T) {
	st := samplestore.Open(t)
	h := over(st)
	c, ctx := served(t, h), t.Context()
	q := must[query.Query](t)(query.Parse("stance:neutral,assert"))
	want := must[record.Found](t)(st.Search(ctx, q, store.SearchOptions{Limit: 1000}))
	if want.Total <= 50 {
		t.Fatal("too few for two parts: ", want.Total)
	}
	same(t, "said", all(t, c.SearchSaid(ctx, q)), want.Said)
	if w := ask(h, "GET", "/search?q=x&cursor=20"); w.Code != 400 {
		t.Errorf("a position that nobody gave out: %d", w.Code)
	}
	var ids []string
	for at := "?limit=2&q=" + url.QueryEscape("الميناء"); at != ""; {
		w := ask(h, "GET", "/search"+at)
		var p struct {
			Items []record.Hit
			Next  string
		}
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || len(p.Items) > 2 {
			t.Fatal(err, w.Body)
		}
		for _, hit := range p.Items {
			ids = append(ids, hit.ID)
		}
		if at = ""; p.Next != "" {
			at = "?limit=2&q=" + url.QueryEscape("الميناء") + "&cursor=" + p.Next
			if !strings.Contains(w.Header().Get("Link"), `rel="next"`) {
				t.Error(w.Header())
			}
		}
	}
	var whole []string
	for hit := range c.Search(ctx, "الميناء") {
		whole = append(whole, hit.ID)
	}
	if len(ids) < 3 || !slices.Equal(ids, whole) {
		t.Errorf("%v, want %v", ids, whole)
	}
}

// Stories are selected by place as on their page.
func TestStoriesOfPlace(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	for _, place := range []string{"زعفران", "الميناء"} {
		want, _, err := st.Stories(ctx, store.StoryOptions{MinReports: 2, Place: place})
		if err != nil {
			t.Fatal(err)
		}
		same(t, place, all(t, c.Stories(ctx, client.Stories{Place: place})), want)
	}
}
