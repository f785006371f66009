package mcp_test

import (
	"encoding/json"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"tawatur/internal/samplestore"
	"tawatur/mcp"
)

// connect gives a client of a server of the built-in sample.
func connect(t *testing.T) *sdk.ClientSession {
	t.Helper()
	near, far := sdk.NewInMemoryTransports()
	server, err := mcp.New(samplestore.Open(t), "test").Connect(t.Context(), far, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	c, err := sdk.NewClient(&sdk.Implementation{Name: "test"}, nil).Connect(t.Context(), near, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// call calls a tool and reads its answer into out.
func call(t *testing.T, c *sdk.ClientSession, tool string, in map[string]any, out any) *sdk.CallToolResult {
	t.Helper()
	res, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: in})
	if err != nil {
		t.Fatalf("%s: %v", tool, err)
	}
	if out == nil || res.IsError {
		return res
	}
	b, err := json.Marshal(res.StructuredContent)
	if err == nil {
		err = json.Unmarshal(b, out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// words gives the words at a place, as a model would look them up.
func words(t *testing.T, c *sdk.ClientSession, at mcp.Where) string {
	t.Helper()
	var r mcp.ReportOut
	call(t, c, "get_report", map[string]any{"id": at.Report}, &r)
	if at.Start < 0 || at.End > len(r.Text) || at.Start >= at.End {
		t.Fatalf("no words at %+v", at)
	}
	return r.Text[at.Start:at.End]
}

// Whatever is said rests on the words of a report that can be opened.
func TestAnswersRestOnReports(t *testing.T) {
	c := connect(t)
	var list mcp.StoriesOut
	call(t, c, "list_stories", map[string]any{}, &list)
	if list.Total != 3 || len(list.Stories) != 3 {
		t.Fatalf("%+v", list)
	}
	seen := map[string]int{}
	rests := func(what string, at mcp.Where, said string) {
		seen[what]++
		if got := words(t, c, at); got != said {
			t.Errorf("%s: %s has %q at %d, want %q", what, at.Report, got, at.Start, said)
		}
	}
	for _, line := range list.Stories {
		var story mcp.StoryOut
		call(t, c, "get_story", map[string]any{"id": line.ID}, &story)
		for _, claim := range story.Claims {
			if claim.AtLeast < 1 || claim.AtLeast > len(claim.Origins) {
				t.Errorf("%d of %d origins at the least", claim.AtLeast, len(claim.Origins))
			}
			for _, a := range claim.Assertions {
				rests("assertion", a.Where, a.Quote)
			}
			for _, x := range claim.Against {
				rests("contradiction", x.Where, x.Quote)
			}
		}
		for _, tally := range story.Tallies {
			for _, v := range tally.Values {
				rests("value", v.Where, v.Text)
			}
		}
		var wording mcp.WordingOut
		call(t, c, "get_wording", map[string]any{"story": line.ID}, &wording)
		for _, w := range wording.Wording {
			for _, e := range w.Expressions {
				for _, at := range e.Places {
					seen["expression"]++
					words(t, c, at)
				}
			}
		}
		var lineage mcp.LineageOut
		call(t, c, "get_lineage", map[string]any{"story": line.ID}, &lineage)
		for _, l := range lineage.Links {
			if l.Inferred {
				continue
			}
			var pair mcp.PairOut
			call(t, c, "compare_reports", map[string]any{"story": line.ID, "a": l.From, "b": l.To}, &pair)
			if pair.Link == nil || len(pair.Link.Passages) != len(l.Passages) {
				t.Fatalf("%+v of %+v", pair, l)
			}
			for _, p := range pair.Link.Passages {
				rests("passage", p.To, p.Words)
				words(t, c, *p.From)
			}
		}
		for _, id := range story.Reports {
			var r mcp.ReportOut
			call(t, c, "get_report", map[string]any{"id": id}, &r)
			for _, s := range r.Said {
				rests("said", s.Where, s.Quote)
			}
			for _, f := range r.Figures {
				rests("figure", f.Where, f.Text)
			}
		}
	}
	for _, what := range []string{"assertion", "contradiction", "value", "passage", "said", "figure"} {
		if seen[what] == 0 {
			t.Errorf("no %s", what)
		}
	}
}

func TestCompareOutlets(t *testing.T) {
	var out mcp.OutletsOut
	call(t, connect(t), "compare_outlets", map[string]any{"a": "واز", "b": "مرآة زبرجان"}, &out)
	if out.A.Outlet != "واز" || out.Both == 0 || len(out.InBoth) == 0 || out.B.Took == 0 {
		t.Errorf("%+v", out)
	}
}

func TestSearchAndWho(t *testing.T) {
	c := connect(t)
	var found mcp.SearchOut
	call(t, c, "search_reports", map[string]any{"query": "الميناء", "limit": 3}, &found)
	if len(found.Hits) != 3 || found.Total < 3 {
		t.Errorf("%+v", found)
	}
	for _, h := range found.Hits {
		if got := words(t, c, h.Where); got != h.Snippet {
			t.Errorf("%q, want %q", got, h.Snippet)
		}
	}
	var who mcp.WhoOut
	call(t, c, "who", map[string]any{"name": "هيثم سرحون"}, &who)
	if len(who.Said) == 0 || who.Type != "PER" {
		t.Errorf("%+v", who)
	}
	for _, s := range who.Said {
		if got := words(t, c, s.Where); got != s.Quote {
			t.Errorf("%q, want %q", got, s.Quote)
		}
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	c := connect(t)
	for tool, in := range map[string]map[string]any{"get_story": {"id": "none"}, "get_report": {"id": "none"}, "who": {"name": "زززز"}, "search_reports": {"query": "*"},
		"get_lineage": {"story": "none"}, "get_wording": {"story": "none"}, "compare_reports": {"story": "none", "a": "x", "b": "y"}, "compare_outlets": {"a": "x", "b": "y"}} {
		if res := call(t, c, tool, in, nil); !res.IsError {
			t.Errorf("%s: %+v", tool, res.StructuredContent)
		}
	}
}

func TestToolsOnlyRead(t *testing.T) {
	tools, err := connect(t).ListTools(t.Context(), nil)
	if err != nil || len(tools.Tools) != 9 {
		t.Fatal(tools, err)
	}
	for _, tool := range tools.Tools {
		if tool.Annotations == nil || !tool.Annotations.ReadOnlyHint || tool.OutputSchema == nil {
			t.Errorf("%s: %+v", tool.Name, tool)
		}
	}
}
