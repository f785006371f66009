package main

import (
	"github.com/spf13/cobra"

	"tawatur/mcp"
	"tawatur/store"
)

func mcpCommand(e *env) *cobra.Command {
	var db database
	c := &cobra.Command{
		Use:     "mcp",
		Short:   e.text("cmd.mcp.short"),
		Long:    e.text("cmd.mcp.long"),
		Example: examples("tawatur mcp --db news.db"),
		Args:    cobra.NoArgs,
	}
	db.flag(e, c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return db.read(c.Context(), func(st *store.Store) error { return mcp.Serve(c.Context(), st, version()) })
	}
	return c
}
