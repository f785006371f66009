// Package sample holds eighteen invented Arabic reports of three invented
// happenings, with which the program shows what it does. No outlet, person,
// place or event in them exists; README.md says what each report shows.
package sample

import (
	"bytes"
	"embed"
	"io"
	"io/fs"
)

//go:embed reports
var files embed.FS

//go:embed outlets.tsv
var outlets []byte

// FS gives the files of the reports: plain text, HTML and JSON lines, as a
// folder of captures would have them.
func FS() fs.FS {
	sub, err := fs.Sub(files, "reports")
	if err != nil {
		return files // cannot happen: the folder is embedded above
	}
	return sub
}

// Outlets gives the table of the invented outlets and agencies, in the format
// of the registry of outlets.
func Outlets() io.Reader { return bytes.NewReader(outlets) }
