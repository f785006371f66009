package store_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"tawatur"
	"tawatur/query"
	"tawatur/store"
)

func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "tawatur")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	s, err := store.Open(ctx, filepath.Join(dir, "reports.db"), store.Options{})
	if err != nil {
		log.Fatal(err, "\n", tawatur.Hint(err))
	}
	defer s.Close()

	raw := []byte("افتتحت بلدية مرجانة مكتبة جديدة.")
	res, err := s.Save(ctx, store.Saved{
		Capture: tawatur.Capture{Name: "a.txt", Digest: tawatur.Digest(raw), Raw: raw, Text: string(raw)},
		Readings: []store.Placed{{
			Reading: tawatur.Reading{Report: tawatur.Report{ID: "a", Title: "مكتبة مرجانة", Text: string(raw)}},
			Story:   "story-1",
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	q, err := query.Parse("المكتبات")
	if err != nil {
		log.Fatal(err)
	}
	found, err := s.Search(ctx, q, store.SearchOptions{})
	if err != nil {
		log.Fatal(err)
	}
	hit := found.Hits[0]
	fmt.Println(res.Added, found.Total, hit.ID, hit.Story, hit.Marks[0].In(hit.Snippet))
	// Output: 1 1 a story-1 مكتبة
}
