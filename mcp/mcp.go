// Package mcp gives a language model the archive to read, over the Model Context
// Protocol: it can list stories, open one, see who took text from whom in it and how
// things are called, set reports and outlets beside one another, find reports, read one,
// and ask who a name is. It can change nothing. Begin with [Serve].
//
// Every statement that is given comes with the report and the bytes of its text that it
// rests on, so that what a model makes of it can be checked.
package mcp

import (
	"context"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"tawatur"
	"tawatur/store"
)

// instructions tell a model what it is dealing with.
const instructions = "An archive of news reports, mostly Arabic, compared with one another. It records who said what, on whose word, and how many " +
	"independent origins stand behind each claim; it never says what is true. Origins, not reports or outlets, count as voices: copies of one text, and " +
	"reports that rest on one source, are one origin. Quote words as given, with their report and span, and say where something is doubtful."

// New gives a server of the archive. version is that of the program.
func New(st *store.Store, version string) *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "tawatur", Title: "Tawatur", Version: version}, &sdk.ServerOptions{Instructions: instructions})
	d := desk{st}
	add(s, "list_stories", "List stories: happenings with the reports, outlets and independent origins behind their best supported claim", d.listStories)
	add(s, "get_story", "A story with its claims: who asserts each, its independent origins and why, who contradicts it, which outlets are silent; and its tallies", d.story)
	add(s, "get_lineage", "Who took text from whom in a story, and from reports of others: with the passages", d.lineage)
	add(s, "get_wording", "The different names that the reports of a story use for one actor or act, by outlet", d.wording)
	add(s, "compare_reports", "Two reports of a story: the passages that they share, word for word", d.compareReports)
	add(s, "compare_outlets", "Two outlets: the stories that both carry or one alone, and what each took from the other", d.compareOutlets)
	add(s, "search_reports", "Find reports by their words, or, with a source, stance, form or via, what was said and by whom: what did somebody deny", d.search)
	add(s, "get_report", "A report's text with who said what in it, and its figures", d.report)
	add(s, "who", "What is on record about a name, in all its spellings: titles, outlets, and what it said", d.who)
	return s
}

// Serve answers on standard input and output until they or ctx end.
func Serve(ctx context.Context, st *store.Store, version string) error {
	return New(st, version).Run(ctx, &sdk.StdioTransport{})
}

// desk answers from one archive.
type desk struct{ store *store.Store }

// add adds a tool that only reads.
func add[I, O any](s *sdk.Server, name, what string, do func(context.Context, I) (O, error)) {
	closed := false
	t := &sdk.Tool{Name: name, Description: what, Annotations: &sdk.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed}}
	sdk.AddTool(s, t, func(ctx context.Context, _ *sdk.CallToolRequest, in I) (*sdk.CallToolResult, O, error) {
		out, err := do(ctx, in)
		if hint := tawatur.Hint(err); hint != "" {
			err = hinted{err, hint}
		}
		return nil, out, err
	})
}

// hinted is an error whose words say what to do.
type hinted struct {
	error
	hint string
}

func (h hinted) Error() string { return h.error.Error() + ": " + h.hint }

// Where is the bytes of a report's text that a statement rests on.
type Where struct {
	Report string `json:"report" jsonschema:"the report's id"`
	Start  int    `json:"start" jsonschema:"first byte in the report's text"`
	End    int    `json:"end" jsonschema:"byte after the last"`
}

func where(report string, s tawatur.Span) Where { return Where{report, s.Start, s.End} }

// atMost bounds what is asked for.
func atMost(asked, usual, most int) int {
	if asked <= 0 {
		return usual
	}
	return min(asked, most)
}
