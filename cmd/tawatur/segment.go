package main

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tawatur/arabic"
)

func segmentCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "segment",
		Short:   e.text("cmd.segment.short"),
		Long:    e.text("cmd.segment.long"),
		Example: examples("tawatur segment < sentences.txt"),
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return segment(e.stdin, e.stdout) },
	}
}

// segment cuts the words of every line, one line after another.
func segment(r io.Reader, w io.Writer) error {
	in, out := bufio.NewReader(r), bufio.NewWriter(w)
	for {
		line, err := in.ReadString('\n')
		first := true
		for word := range strings.FieldsSeq(line) {
			if !first {
				out.WriteByte(' ')
			}
			first = false
			out.WriteString(cutWord(word))
		}
		if strings.HasSuffix(line, "\n") {
			out.WriteByte('\n')
		}
		if err == io.EOF {
			return out.Flush()
		}
		if err != nil {
			return err
		}
	}
}

// cutWord cuts a word and leaves the punctuation around it as it is.
func cutWord(word string) string {
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	rest := strings.TrimLeftFunc(word, punct)
	core := strings.TrimRightFunc(rest, punct)
	if core == "" {
		return word
	}
	return word[:len(word)-len(rest)] + strings.Join(pieces(core), "+") + rest[len(core):]
}

// pieces are the parts of a word. A ل before ال that was written out ("لالمدينة"),
// a common slip, is cut as the right spelling is; its letters stay as they are.
func pieces(word string) []string {
	for _, and := range []string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(word, and+"لال")
		if !ok || utf8.RuneCountInString(rest) < 2 {
			continue
		}
		if parts := arabic.Segment(and + "لل" + rest); slices.Contains(parts, "ال") {
			return parts
		}
	}
	return arabic.Segment(word)
}
