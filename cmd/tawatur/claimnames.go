package main

import (
	"context"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/store"
)

// spellings gives all spellings on record of a name, in match form; only its own
// where it is on no record, nil for no name.
func spellings(ctx context.Context, st *store.Store, name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	out := []string{arabic.Match(name)}
	w, err := st.Who(ctx, name, store.WhoOptions{Limit: 1})
	if tawatur.ErrorCode(err) == tawatur.CodeNotFound {
		return out, nil
	}
	for _, s := range w.Spellings {
		out = append(out, arabic.Match(s.Name))
	}
	return out, err
}

// concerns reports whether a claim is of a name, or on the word of who bears it.
func concerns(c *claimItem, names []string) bool {
	texts := []string{c.Text}
	for _, a := range c.Assertions {
		texts = append(append(texts, a.Quote, string(a.SourceName)), a.Chain...)
	}
	for _, x := range c.Contradictions {
		texts = append(texts, x.Quote, string(x.SourceName))
	}
	for _, t := range texts {
		t = " " + strings.Join(strings.Fields(plainWords(t)), " ") + " "
		for _, n := range names {
			if names := strings.TrimSpace(plainWords(n)); names != "" && holdsWords(t, names) {
				return true
			}
		}
	}
	return false
}

// plainWords is a text in match form with a space for all that is no word.
func plainWords(s string) string {
	var b strings.Builder
	for _, t := range arabic.Tokens(s) {
		if t.Kind != arabic.Punct {
			b.WriteString(t.Norm + " ")
		}
	}
	return b.String()
}

// holdsWords reports whether words stand in text as whole words, with at most
// two letters written onto the first ("ولسليم").
func holdsWords(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words+" ")
		if i < 0 {
			return false
		}
		before := text[:at+i]
		before = before[strings.LastIndexByte(before, ' ')+1:]
		if len(before) <= 4 && strings.Trim(before, "وفبكل") == "" {
			return true
		}
		at += i + len(words)
	}
}
