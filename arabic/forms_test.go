package arabic

import (
	"slices"
	"strings"
	"testing"
)

// TestForms holds that the table is sorted and that each of its forms is found
// under its word also with clitics.
func TestForms(t *testing.T) {
	var lines []string
	for line := range strings.Lines(formData) {
		if line[0] != '#' {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
		t.Error("data/forms.tsv is not sorted, or has a line twice")
	}
	all, wrong := 0, []string{}
	for _, line := range lines {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			for _, x := range []string{w, "ال" + w, "وال" + w, "و" + w, "بال" + w} {
				all++
				if Stem(x) != Stem(words[0]) {
					wrong = append(wrong, x)
				}
			}
		}
	}
	t.Logf("%d of %d forms are not found: %v", len(wrong), all, wrong)
	if len(wrong)*50 > all {
		t.Errorf("%d of %d forms are not found under their words: %v", len(wrong), all, wrong)
	}
}

func TestReadFormsRefusesTwoWords(t *testing.T) {
	if _, err := readForms("وزير\tرؤساء\nرئيس\tرؤساء\n"); err == nil {
		t.Error("a form of two words was taken")
	}
}
