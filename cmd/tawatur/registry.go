package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"tawatur/locale"
	"tawatur/outlet"
	"tawatur/pipeline"
)

// tableFile is a user's table of outlets, which mistakes are told of by name.
type tableFile struct {
	*strings.Reader
	name string
}

// Name is the path of the file.
func (t tableFile) Name() string { return t.name }

// userTables reads the user's tables of outlets in the order in which they
// count: the one in the folder of configuration where there is one, those that
// TAWATUR_OUTLETS names, those of --outlets.
func userTables(flags []string) ([]io.Reader, error) {
	var names []string
	if dir, err := os.UserConfigDir(); err == nil {
		name := filepath.Join(dir, "tawatur", "outlets.tsv")
		if st, err := os.Stat(name); err == nil && !st.IsDir() {
			names = append(names, name)
		}
	}
	names = append(names, filepath.SplitList(os.Getenv("TAWATUR_OUTLETS"))...)
	var tables []io.Reader
	for _, name := range append(names, flags...) {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("table of outlets: %w", err)
		}
		tables = append(tables, tableFile{strings.NewReader(string(b)), name})
	}
	return tables, nil
}

// newPipeline makes a pipeline that knows the user's outlets, for commands that
// read nothing new.
func newPipeline() (*pipeline.Pipeline, error) {
	tables, err := userTables(nil)
	if err != nil {
		return nil, err
	}
	return pipeline.New(pipeline.Options{Outlets: tables})
}

// registryOf gives the built-in registry with the user's tables.
func registryOf(flags []string) (*outlet.Registry, error) {
	tables, err := userTables(flags)
	if err != nil {
		return nil, err
	}
	return outlet.Load(tables...)
}

// registry prints the registry, or one outlet of it, as a table that --outlets
// takes, as JSON or as CSV.
func (e *env) registry(f outletsFlags, name string) error {
	reg, err := registryOf(f.outlets)
	if err != nil {
		return err
	}
	shown, err := e.registered(reg, name)
	if err != nil {
		return err
	}
	switch shown, total := first(shown, f.limit), len(shown); {
	case f.json:
		return writeJSON(e.stdout, registryAnswer(total, shown))
	case f.csv:
		rows := make([][]any, len(shown))
		for i, o := range shown {
			for _, c := range o.cells {
				rows[i] = append(rows[i], c)
			}
		}
		return e.sheet(f.format, outlet.Columns[:], rows)
	default:
		if err := e.unwrap(); err != nil { // a table for a file
			return err
		}
		fmt.Fprintf(e.stdout, "# %s\n", strings.Join(outlet.Columns[:], "\t"))
		for _, o := range shown {
			fmt.Fprintln(e.stdout, strings.Join(o.cells, "\t"))
		}
	}
	return nil
}

// registered is an outlet with its line in the table.
type registered struct {
	outlet.Outlet
	cells []string
}

// registered gives all outlets of a registry, or the one that bears a name.
func (e *env) registered(reg *outlet.Registry, name string) ([]registered, error) {
	only, found := reg.Find(name)
	if name != "" && !found {
		return nil, errors.New(e.unknownOutlet(reg, name))
	}
	next, stop := iter.Pull(reg.Lines())
	defer stop()
	var out []registered
	for o := range reg.All() {
		cells, _ := next()
		if !found || o.Name == only.Name {
			out = append(out, registered{o, cells})
		}
	}
	return out, nil
}

func registryAnswer(total int, shown []registered) any {
	list := make([]outlet.Outlet, len(shown))
	for i, o := range shown {
		list[i] = o.Outlet
	}
	return struct {
		Total   int             `json:"total"`
		Outlets []outlet.Outlet `json:"outlets"`
	}{total, list}
}

// unknownOutlet says that nobody registered an outlet, and how to.
func (e *env) unknownOutlet(reg *outlet.Registry, name string) string {
	domain := reg.Domain(name)
	if domain == "" {
		return e.text("outlets.not_registered", locale.Isolate(name))
	}
	return e.text("outlets.unknown", locale.Isolate(domain)) + "\n  " + e.text("outlets.unknown.hint", domain)
}
