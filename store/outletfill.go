package store

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

const (
	forgetAllTakes   = `DELETE FROM story_takes`
	forgetAllOutlets = `DELETE FROM story_outlets`
	forgetAllCounts  = `DELETE FROM outlet_counts`
	forgetAllDays    = `DELETE FROM outlet_days`
	forgetOutlets    = `DELETE FROM outlets`
)

// madeCounts is what outlets wrote, which depends on the forms of words.
func (s *Store) madeCounts() made {
	var forms []string
	for w := range strings.FieldsSeq(probe) {
		forms = append(forms, formOf(w), arabic.Stem(formOf(w)))
	}
	return made{
		name: "counts", version: "2:" + tawatur.Digest([]byte(strings.Join(forms, " ")))[:16],
		forget: []string{forgetAllTakes, forgetAllOutlets, forgetAllCounts, forgetAllDays, forgetOutlets},
		take:   s.takeCounts, save: write.saveOutlets, saveStory: write.saveStoryOutlets,
	}
}

// takeCounts gives the row what is counted of a report for its outlet.
func (s *Store) takeCounts(r *tawatur.Reading, row *reportRow) error {
	if row.outlet != "" {
		row.words, row.voices = packCounts(s.forms.countWords(&r.Report)), packCounts(countVoices(r))
	}
	return nil
}
