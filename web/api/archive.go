package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/analyze"
	"tawatur/store"
)

// Health is whether the archive answers, and what it holds.
type Health struct {
	Status   string `json:"status" enum:"ok"`
	Version  string `json:"version" doc:"of the program"`
	Analyzer string `json:"analyzer" doc:"the version of what reads reports"`
	store.Stats
}

func (a *api) archive(h huma.API) {
	get(h, "/health", "get-health", "Whether the archive answers, by which version, and how much it holds", a.health)
}

func (a *api) health(ctx context.Context, _ *struct{}) (*body[Health], error) {
	n, err := a.store.Stats(ctx)
	return answer(ctx, a, Health{"ok", a.version, analyze.Version, n}, err)
}
