// Package paper puts what stands on a printed page into the order in which it
// is read: columns from right to left, headlines over the columns that they
// head, lines joined to paragraphs, words in logical order.
//
// It knows places and not formats: package pdf gives it the words of a page
// with their places, package scan the stains of ink. Begin with [Blocks], then
// [Lines] and [Text].
//
// The page is cut at its white rivers and rows (Nagy and Seth: Hierarchical
// representation of optically scanned documents, 1984), with two rules of
// newspapers: a headline that stands alone in its rows begins a new part of the
// page, and a river goes before a row.
package paper
