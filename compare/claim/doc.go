// Package claim finds what several reports of one story say alike.
//
// A [Corpus] cuts every report into assertions ([Unit]): what a source is
// quoted with, and what the outlet says in its own voice. [Corpus.Align] brings
// together those of different reports that say the same thing. Words meet as
// concepts (spellings, inflections and the synonyms of data/concepts.tsv), each
// weighed by how rare it is in general and in the story.
//
// Whether a sentence says what a clause says is learned from headlines and the
// sentences under them ([Tables.Study]); what cannot be, such as another figure or
// a happening left out, is asked first.
//
// Begin with [Read] and [Corpus.Align].
package claim
