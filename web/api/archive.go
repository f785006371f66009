package api

import (
	"context"

	"tawatur/analyze"
	"tawatur/record"
)

func (a *api) archive() {
	get(a, about{"/health", "get-health", "Whether the archive answers, by which version, and how much it holds"}, a.health)
}

func (a *api) health(ctx context.Context, _ *struct{}) (*body[record.Health], error) {
	n, err := a.store.Stats(ctx)
	return answer(ctx, a, record.Health{Status: "ok", Version: a.version, Analyzer: analyze.Version, Stats: n}, err)
}
