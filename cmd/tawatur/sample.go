package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tawatur/sample"
)

func sampleCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "sample FOLDER",
		Short:   e.text("cmd.sample.short"),
		Long:    e.text("cmd.sample.long"),
		Example: examples("tawatur sample invented/"),
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := os.CopyFS(args[0], sample.FS()); err != nil {
				return err
			}
			fmt.Fprintln(e.stdout, e.text("cmd.sample.written", args[0]))
			return nil
		},
	}
}

// writeSample puts the sample's reports into a temporary folder.
func writeSample() (dir string, remove func(), err error) {
	root, err := os.MkdirTemp("", "tawatur-sample-")
	if err != nil {
		return "", nil, err
	}
	remove = func() { os.RemoveAll(root) }
	dir = filepath.Join(root, "sample")
	if err := os.CopyFS(dir, sample.FS()); err != nil {
		remove()
		return "", nil, err
	}
	return dir, remove, nil
}
