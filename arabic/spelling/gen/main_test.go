package main

import (
	"os"
	"testing"
)

// TestTablesAreFresh holds that the tables are what the program writes.
func TestTablesAreFresh(t *testing.T) {
	for path, text := range map[string]func(string) (string, error){"known.tsv": known, "everyday.tsv": everyday} {
		want, err := text("../../..")
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile("../data/" + path); err != nil || string(got) != want {
			t.Errorf("%s is stale (%v): run go generate in arabic/spelling", path, err)
		}
	}
}
