// Package page turns a capture into reports: article text without furniture,
// a page of several articles cut into them, with title, byline, dateline,
// credits, day of publication and language.
//
// Begin with [Load], then [Tables.Reports]. The words that are looked for
// (furniture, credits, months, places in datelines …) are tables in data/.
//
// A report's text is words of the capture in their order of reading: lines are
// left out, put in order, or joined where they were wrapped, but no word is
// changed. A headline that was recognised stands in Title and not in Text.
package page
