package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"tawatur/analyze"
)

func versionCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: e.text("cmd.version.short"),
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			rev := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				rev = info.Main.Version
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						rev = s.Value
					}
				}
			}
			fmt.Fprintf(e.stdout, "tawatur %s\nanalyzer %s\n", rev, analyze.Version)
		},
	}
}
