package api_test

import (
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
)

// What is asked through the API is what the archive itself answers.
func TestSearchAnswersAsTheArchive(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	for _, line := range []string{"الميناء", "الميناا", "source:رمدون stance:deny", `"حريق الميناء" after:2021-03`, "ميناء زعفران هضبة"} {
		q := must[query.Query](t)(query.Parse(line))
		got := must[record.Found](t)(c.Find(ctx, q))
		want := must[record.Found](t)(st.Search(ctx, q, store.SearchOptions{}))
		same(t, line+" said", got.Said, want.Said)
		same(t, line+" hits", got.Hits, want.Hits)
		same(t, line+" reworded", got.Reworded, want.Reworded)
		same(t, line+" source", got.Source, want.Source)
		if got.Total != want.Total {
			t.Errorf("%s: %d, want %d", line, got.Total, want.Total)
		}
	}
}
