package ingest

import (
	"io/fs"
	"regexp"
	"strings"
)

// fromComment is how browsers say where a page was saved from, with the length
// of the address before it.
var fromComment = regexp.MustCompile(`<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->`)

// savedFrom gives the address that a saved page says it came from, or "".
func savedFrom(page string) string {
	if m := fromComment.FindStringSubmatch(page[:min(len(page), 2048)]); m != nil {
		return m[1]
	}
	return ""
}

// savedSuffixes are what browsers put behind the name of a page to name the
// folder of its pictures, styles and frames.
var savedSuffixes = []string{"_files", ".files", "_fichiers", "_ملفات", "_الملفات"}

// savedPages gives the names of the folders that hold only the parts of a page
// which lies beside them.
func savedPages(entries []fs.DirEntry) map[string]bool {
	out := map[string]bool{}
	for _, e := range entries {
		name := e.Name()
		for _, end := range []string{".html", ".htm", ".xhtml"} {
			if base, ok := strings.CutSuffix(name, end); ok && !e.IsDir() {
				for _, suffix := range savedSuffixes {
					out[base+suffix] = true
				}
			}
		}
	}
	return out
}
