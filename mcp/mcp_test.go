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

// Whatever is said rests on the words of a report that can be opened.
func TestAnswersRestOnReports(t *testing.T) {
	c := connect(t)
	var list mcp.StoriesOut
	call(t, c, "list_stories", map[string]any{}, &list)
	if list.Total != 3 || len(list.Stories) != 3 {
		t.Fatalf("%+v", list)
	}
	quoted := 0
	for _, line := range list.Stories {
		var story mcp.StoryOut
		call(t, c, "get_story", map[string]any{"id": line.ID}, &story)
		for _, claim := range story.Claims {
			for _, a := range claim.Assertions {
				var r mcp.ReportOut
				call(t, c, "get_report", map[string]any{"id": a.Report}, &r)
				if got := r.Text[a.Start:a.End]; got != a.Quote {
					t.Errorf("%s has %q at %d, want %q", a.Report, got, a.Start, a.Quote)
				}
				quoted++
			}
		}
	}
	if quoted == 0 {
		t.Error("nothing was asserted")
	}
}

func TestSearchAndWho(t *testing.T) {
	c := connect(t)
	var found mcp.SearchOut
	call(t, c, "search_reports", map[string]any{"query": "الميناء", "limit": 3}, &found)
	if len(found.Hits) != 3 || found.Total < 3 {
		t.Errorf("%+v", found)
	}
	var who mcp.WhoOut
	call(t, c, "who", map[string]any{"name": "هيثم سرحون"}, &who)
	if len(who.Said) == 0 || who.Type != "PER" {
		t.Errorf("%+v", who)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	c := connect(t)
	for tool, in := range map[string]map[string]any{"get_story": {"id": "none"}, "get_report": {"id": "none"}, "who": {"name": "زززز"}, "search_reports": {"query": "*"}} {
		if res := call(t, c, tool, in, nil); !res.IsError {
			t.Errorf("%s: %+v", tool, res.StructuredContent)
		}
	}
}

func TestToolsOnlyRead(t *testing.T) {
	tools, err := connect(t).ListTools(t.Context(), nil)
	if err != nil || len(tools.Tools) != 5 {
		t.Fatal(tools, err)
	}
	for _, tool := range tools.Tools {
		if tool.Annotations == nil || !tool.Annotations.ReadOnlyHint || tool.OutputSchema == nil {
			t.Errorf("%s: %+v", tool.Name, tool)
		}
	}
}
