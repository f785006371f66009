package happening

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"tawatur/eval"
)

// Reports are the reports of a happening by their IDs.
type Reports map[string]Report

// Report is a report as its corpus has it.
type Report struct {
	Text string
	Line []byte // of JSON, with all that is known of it
}

// Find reads the reports of the happening from the corpora in the folder data.
func (h *Happening) Find(data string) (Reports, error) {
	out := make(Reports, len(h.Reports))
	for _, file := range h.Files {
		if err := h.findIn(filepath.Join(data, filepath.FromSlash(file)), out); err != nil {
			return nil, err
		}
	}
	if len(out) != len(h.Reports) {
		return nil, fmt.Errorf("%d of the %d reports of %s stand in %v", len(out), len(h.Reports), h.Name, h.Files)
	}
	return out, nil
}

func (h *Happening) findIn(file string, into Reports) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var row struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if slices.Contains(h.Reports, row.ID) {
			into[row.ID] = Report{row.Text, bytes.Clone(lines.Bytes())}
		}
	}
	return lines.Err()
}

// Lines writes the reports one a line, in the order of ids.
func (rs Reports) Lines(ids []string) []byte {
	var out []byte
	for _, id := range ids {
		out = append(append(out, rs[id].Line...), '\n')
	}
	return out
}

// words gives the words at a place of a report.
func (rs Reports) words(report string, at place) (string, error) {
	text := rs[report].Text
	if at[0] < 0 || at[0] >= at[1] || at[1] > len(text) {
		return "", fmt.Errorf("report %s has no bytes %d to %d", report, at[0], at[1])
	}
	return text[at[0]:at[1]], nil
}

func (rs Reports) quotes(list []quoted) ([]eval.GoldQuote, error) {
	out := make([]eval.GoldQuote, len(list))
	for i, q := range list {
		text, err := rs.words(q.Report, q.At)
		if err != nil {
			return nil, err
		}
		out[i] = eval.GoldQuote{Report: q.Report, Quote: text, Origin: q.Origin, How: q.How}
	}
	return out, nil
}
