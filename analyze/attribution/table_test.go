package attribution

import (
	"slices"
	"strings"
	"testing"
)

// TestTables: every table is sorted and says nothing twice, so that a change
// shows as one line.
func TestTables(t *testing.T) {
	for name, n := range map[string]int{"verbs.tsv": 6, "words.tsv": 2, "heads.tsv": 3, "bodies.tsv": 1, "media.tsv": 2, "occasions.tsv": 2} {
		table, err := rows(name, n)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, r := range table {
			lines = append(lines, strings.Join(r, "\t"))
		}
		if !slices.IsSorted(lines) {
			t.Errorf("%s is not sorted", name)
		}
		if len(slices.Compact(lines)) != len(table) {
			t.Errorf("%s has a line twice", name)
		}
	}
}

// TestParadigm: forms of strong, hollow and weak verbs, with what is written
// onto them.
func TestParadigm(t *testing.T) {
	l := load(t)
	for word, want := range map[string]form{
		"قالت": {kind: perfect, fem: true}, "قالوا": {kind: perfect, num: plural}, "سيقول": {kind: imperfect},
		"ودعوا": {kind: perfect, num: plural}, "نفت": {kind: perfect, fem: true}, "نفاه": {kind: perfect, pron: true},
		"يدعون": {kind: imperfect, num: plural}, "تنفي": {kind: imperfect, fem: true}, "موكدين": {kind: participle, num: plural},
		"داعيا": {kind: participle}, "قايله": {kind: participle, fem: true}, "تصريحاته": {kind: nominal, pron: true},
	} {
		fs, _ := l.lookup(word)
		if !slices.ContainsFunc(fs, func(f form) bool { f.lemma = nil; return f == want }) {
			t.Errorf("%s: got %+v, want %+v", word, fs, want)
		}
	}
}
