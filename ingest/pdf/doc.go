// Package pdf reads the text layer of PDF files page by page, through the
// programs of poppler, and draws pages that have none.
//
// Begin with [Open]. What poppler gives is words with their places, as they are
// seen; package paper puts them in order.
package pdf
