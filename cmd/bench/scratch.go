package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"tawatur"
	"tawatur/store"
)

// inScratch calls do with a new folder, which is removed behind it.
func inScratch(do func(dir string) error) error {
	dir, err := os.MkdirTemp("", "tawatur-bench-")
	if err != nil {
		return err
	}
	return errors.Join(do(dir), os.RemoveAll(dir))
}

// openCopy opens a copy, in dir, of the database from, or a new one where that is "".
func openCopy(ctx context.Context, dir, from string) (*store.Store, error) {
	file := filepath.Join(dir, "news.db")
	if from != "" {
		if err := copyFile(file, from); err != nil {
			return nil, err
		}
	}
	return store.Open(ctx, file, store.Options{})
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close()) // or the first additions wait for it
}

// writeReport writes a report into a file of its own, as the program reads it.
func writeReport(file string, r tawatur.Report) error {
	raw, err := json.Marshal(map[string]string{"id": r.ID, "outlet": r.Outlet, "day": r.Published.String(), "title": r.Title, "text": r.Text})
	if err != nil {
		return err
	}
	return os.WriteFile(file, raw, 0o644)
}
