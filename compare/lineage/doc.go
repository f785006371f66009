// Package lineage finds which report copies which, passage by passage.
//
// A text is read as its folded words ([tawatur/arabic.Match]; punctuation and
// diacritics do not count) and compared by shingles of five words. A [Sketch]
// keeps a winnowed part of them, an [Index] finds the earlier reports that
// share passages with a new one, [Align] cuts the shared passages out exactly,
// and [Links] does so for all reports of one story.
//
// Nothing here reads the clock or depends on the order of arrival: the links
// of a set of reports are a function of the set.
package lineage
