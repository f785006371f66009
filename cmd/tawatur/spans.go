package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/arabic/numeral"
)

func spansCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:     "spans",
		Short:   e.text("cmd.spans.short"),
		Long:    e.text("cmd.spans.long"),
		Example: examples("tawatur spans numbers lines.jsonl", "tawatur spans dates --news - < lines.jsonl"),
	}
	numbers := &cobra.Command{Use: "numbers FILE", Short: e.text("cmd.spans.numbers.short"), Args: cobra.ExactArgs(1)}
	numbers.RunE = func(_ *cobra.Command, args []string) error {
		return e.spans(args[0], func(l spanLine) any { return some(numeral.Spans(l.Text)) })
	}
	dates := &cobra.Command{Use: "dates FILE", Short: e.text("cmd.spans.dates.short"), Args: cobra.ExactArgs(1)}
	news := dates.Flags().Bool("news", false, e.text("flag.spans.news"))
	dates.RunE = func(_ *cobra.Command, args []string) error {
		read := date.Spans
		if *news {
			read = date.NewsSpans
		}
		return e.spans(args[0], func(l spanLine) any { return some(read(l.Text, l.day)) })
	}
	c.AddCommand(numbers, dates)
	return c
}

// some makes an empty list of nil, so that it is written as [].
func some[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// spanLine is one line to read: a text with the day that its relative dates
// are told from. The id may be any JSON value and is given back as it stands.
type spanLine struct {
	ID   json.RawMessage
	Text string
	day  tawatur.Day
}

// maxLine is the longest line that is read, in bytes.
const maxLine = 64 << 20

// spans writes, for each line of the named file ("-" is standard input), its
// id and what find gives for it. Lines that cannot be read are named on
// standard error and left out.
func (e *env) spans(name string, find func(spanLine) any) error {
	in := e.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	out := bufio.NewWriter(e.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	done, skips, err := eachLine(in, name, func(l spanLine) error {
		return enc.Encode(struct {
			ID    json.RawMessage `json:"id,omitempty"`
			Spans any             `json:"spans"`
		}{l.ID, find(l)})
	})
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	e.tell(skips)
	if done == 0 {
		return errNothing
	}
	return nil
}

// eachLine calls do for every good line and returns how many there were.
func eachLine(in io.Reader, name string, do func(spanLine) error) (done int, skips []tawatur.Skip, err error) {
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, maxLine)
	n := 0
	for sc.Scan() {
		n++
		if len(bytes.TrimSpace(sc.Bytes())) == 0 {
			continue
		}
		l, skip := parseSpanLine(sc.Bytes())
		if skip != nil {
			skip.Input = fmt.Sprintf("%s:%d", name, n)
			skips = append(skips, *skip)
			if !skip.Kept {
				continue
			}
		}
		done++
		if err := do(l); err != nil {
			return done, skips, err
		}
	}
	if err = sc.Err(); errors.Is(err, bufio.ErrTooLong) {
		skips = append(skips, tawatur.Skip{Input: fmt.Sprintf("%s:%d", name, n+1), Reason: tawatur.SkipTooLarge})
		err = nil
	}
	return done, skips, err
}

// parseSpanLine reads one line. A line whose reference is no date is kept, and
// its dates are then told from no day.
func parseSpanLine(line []byte) (spanLine, *tawatur.Skip) {
	var row struct {
		ID        json.RawMessage `json:"id"`
		Text      *string         `json:"text"`
		Reference *string         `json:"reference"`
	}
	var wrong *json.UnmarshalTypeError
	err := json.Unmarshal(line, &row)
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return spanLine{}, &tawatur.Skip{Reason: tawatur.SkipWrongField, Detail: wrong.Field}
	case err != nil:
		return spanLine{}, &tawatur.Skip{Reason: tawatur.SkipBadJSON}
	case row.Text == nil:
		return spanLine{}, &tawatur.Skip{Reason: tawatur.SkipMissingField}
	}
	l := spanLine{ID: row.ID, Text: *row.Text}
	if row.Reference == nil {
		return l, nil
	}
	if l.day, err = tawatur.ParseDay(*row.Reference); err != nil {
		return l, &tawatur.Skip{Reason: tawatur.SkipBadDate, Detail: *row.Reference, Kept: true}
	}
	return l, nil
}
