package main

import (
	"regexp"
	"testing"
)

// TestHelpIsWhole: no command's help has a key in place of its words.
func TestHelpIsWhole(t *testing.T) {
	missing := regexp.MustCompile(`\[[a-z_]+\.[a-z_.]+\]`)
	for _, lang := range []string{"ar", "en"} {
		e, err := newEnv([]string{"--lang", lang}, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range newRoot(e).Commands() {
			if m := missing.FindString(c.Short + c.Long + c.LocalFlags().FlagUsages()); m != "" {
				t.Errorf("%s, %s: %s", c.Name(), lang, m)
			}
		}
	}
}
