// Package samplestore gives tests a database of the built-in invented reports.
package samplestore

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"tawatur/pipeline"
	"tawatur/sample"
	"tawatur/store"
)

// Open opens a database of the sample, which is closed and removed with the test.
func Open(t testing.TB) *store.Store {
	t.Helper()
	st := Empty(t)
	in := filepath.Join(t.TempDir(), "in")
	if err := os.CopyFS(in, sample.FS()); err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(pipeline.Options{Fiction: true, Outlets: []io.Reader{sample.Outlets()}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Add(context.Background(), st, []string{in}); err != nil {
		t.Fatal(err)
	}
	return st
}

// Empty opens a database without reports.
func Empty(t testing.TB) *store.Store {
	t.Helper()
	st, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "test.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return st
}

// Of opens a database of the reports that rows of JSON lines hold.
func Of(t testing.TB, rows string) *store.Store {
	t.Helper()
	st := Empty(t)
	file := filepath.Join(t.TempDir(), "rows.jsonl")
	if err := os.WriteFile(file, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(pipeline.Options{Fiction: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Add(context.Background(), st, []string{file}); err != nil {
		t.Fatal(err)
	}
	return st
}
