package main

import (
	"bufio"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tawatur/analyze/name"
)

func tagCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "tag",
		Short:   e.text("cmd.tag.short"),
		Long:    e.text("cmd.tag.long"),
		Example: examples("tawatur tag < tokens.txt > tags.tsv"),
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return e.tag() },
	}
}

// tag reads all sentences first: a name that is plain in one is known in its
// neighbours too.
func (e *env) tag() error {
	lines, err := inputLines(e.stdin)
	if err != nil {
		return err
	}
	reg, err := registryOf(nil)
	if err != nil {
		return err
	}
	tables, err := name.Load(reg)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(e.stdout)
	sentences := sentencesOf(lines)
	tags := tables.TagText(sentences)
	s, k := 0, 0 // the next word is word k of sentence s
	for _, line := range lines {
		if line == "" {
			out.WriteByte('\n')
			continue
		}
		for k == len(sentences[s]) {
			s, k = s+1, 0
		}
		out.WriteString(sentences[s][k] + "\t" + tags[s][k] + "\n")
		k++
	}
	return out.Flush()
}

// inputLines reads the lines of r without the white space around them. Of a
// line with several columns, parted by tabs, the first counts.
func inputLines(r io.Reader) (lines []string, err error) {
	for in := bufio.NewReader(r); ; {
		line, err := in.ReadString('\n')
		if line != "" {
			first, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			lines = append(lines, strings.TrimSpace(first))
		}
		if err == io.EOF {
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// sentencesOf gives the runs of lines between empty ones.
func sentencesOf(lines []string) (out [][]string) {
	from := 0
	for i := range len(lines) + 1 {
		if i == len(lines) || lines[i] == "" {
			if i > from {
				out = append(out, lines[from:i])
			}
			from = i + 1
		}
	}
	return out
}
