// Package locale holds every word of the user interface, in Arabic and in
// English, and writes numbers and days. Begin with [New].
//
// The words stand in data/ar.tsv and data/en.tsv, one "key<TAB>text" a line,
// sorted by key. {0}, {1}… stand for arguments. A key that is counted has one
// line a plural form, named key/zero, key/one, key/two, key/few, key/many and
// key/other in Arabic and key/one and key/other in English; {n} stands for the
// number and may be left out where the words say it ("تقريران").
//
// To add a string, add its key to both files in order; the tests hold that
// both languages have the same keys and placeholders, and all plural forms.
//
// Numbers are written with Latin digits and a comma between thousands in both
// languages: Arabic newspapers use both sets of digits, and Latin ones can be
// compared with the captured text and with the JSON output at a glance.
// Gregorian months have the names that follow Latin (ديسمبر), which readers of
// every Arab country know, and which need no choice between two families.
package locale
