package story

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/lineage"
)

type devRow struct {
	r *tawatur.Reading
	s Sketch
	l lineage.Sketch
}

func devRead(t *testing.T, path string) []devRow {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []devRow
	for d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); d.More(); {
		var r tawatur.Reading
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		toks := arabic.TokensFrom(r.Text, r.Headline().End)
		out = append(out, devRow{&r, SketchTokens(&r, toks), lineage.SketchTokens(r.ID, toks)})
	}
	slices.SortStableFunc(out, func(a, b devRow) int {
		return cmp.Or(a.r.Published.Compare(b.r.Published), cmp.Compare(a.r.ID, b.r.ID))
	})
	return out
}

func TestDev(t *testing.T) {
	in, outp := os.Getenv("DEV_IN"), os.Getenv("DEV_OUT")
	if in == "" {
		t.Skip()
	}
	rows := devRead(t, in)
	by := map[string]devRow{}
	c, ix := newClusterer(t), lineage.NewIndex()
	start := time.Now()
	for _, x := range rows {
		by[x.r.ID] = x
		c.Add(x.s, ix.Add(x.l))
	}
	t.Log("placed in", time.Since(start))
	type st struct {
		ID      string   `json:"id"`
		Reports []string `json:"reports"`
	}
	var all struct {
		Stories []st `json:"stories"`
	}
	f, _ := os.Create(outp + ".txt")
	defer f.Close()
	w := bufio.NewWriter(f)
	defer w.Flush()
	for id, m := range c.Stories() {
		all.Stories = append(all.Stories, st{id, m})
		if len(m) < 2 {
			continue
		}
		fmt.Fprintf(w, "## %s %d\n", id, len(m))
		for _, r := range m {
			x := by[r]
			body := strings.Join(strings.Fields(x.r.Body()), " ")
			if rs := []rune(body); len(rs) > 160 {
				body = string(rs[:160])
			}
			fmt.Fprintf(w, "%s %s %v | %s | %s\n", x.r.Published, r, x.s.Told, x.r.Title, body)
		}
	}
	b, _ := json.Marshal(all)
	os.WriteFile(outp+".json", b, 0o666)
}
