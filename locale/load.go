package locale

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed data/*.tsv
var files embed.FS

// load reads the catalogue of one language.
func load(lang string) (map[string]string, error) {
	b, err := files.ReadFile("data/" + lang + ".tsv")
	if err != nil {
		return nil, err
	}
	return parse("data/"+lang+".tsv", string(b))
}

// parse reads "key<TAB>text" lines. It fails on a line of another form and on
// a key that is not greater than the one before.
func parse(name, src string) (map[string]string, error) {
	text := map[string]string{}
	last := ""
	for i, line := range strings.Split(src, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		key, val, ok := strings.Cut(line, "\t")
		if !ok || key == "" || val == "" {
			return nil, fmt.Errorf("%s:%d: want key, tab, text", name, i+1)
		}
		if key <= last {
			return nil, fmt.Errorf("%s:%d: key %s is out of order", name, i+1, key)
		}
		text[key], last = val, key
	}
	return text, nil
}
