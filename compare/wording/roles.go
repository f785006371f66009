package wording

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/roles.tsv
var rolesTSV string

// expression is one way to name a part in a happening.
type expression struct {
	role  string
	label string
	text  string
	bound bool // counts only with the state that is named after it
}

// tables is loaded at the first use and never altered after.
var tables = sync.OnceValues(func() (map[string][]expression, error) { return parse(rolesTSV) })

// parse reads the table: match form to the expressions it is a form of.
func parse(s string) (map[string][]expression, error) {
	out := map[string][]expression{}
	n := 0
	for line := range strings.Lines(s) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 || (f[2] != "bound" && f[2] != "free") {
			return nil, fmt.Errorf("roles.tsv:%d: want role, label, bound or free, expression, forms", n)
		}
		for form := range strings.FieldsSeq(f[4]) {
			out[form] = append(out[form], expression{f[0], f[1], f[3], f[2] == "bound"})
		}
	}
	return out, nil
}
