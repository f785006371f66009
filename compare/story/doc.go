// Package story gathers the reports of one happening, as they arrive.
//
// A [Sketch] keeps the stems of a report with weights by where they stand; a
// [Clusterer] finds the reports of the days around that share rare stems,
// judges each pair, and puts the report into the story whose members it has the
// greatest odds of sharing a happening with, or into a new one. Around the
// report it then merges stories, moves reports and splits a story, wherever that
// raises the sum of the odds within stories. [Counts] holds how many
// reports of a reference corpus contain a stem, so that the first reports are
// judged as the later ones are. A [Mark] keeps apart what comes in series, a [Filler]
// what recurs in the same words with other names.
//
// The same sketches in the same order give the same stories.
package story
