// Package ingest reads bytes of every supported kind into captures, one at a
// time, so that the size of the input does not matter.
//
// [Read] is the whole face. It reads pages from the web, web archives (WARC, WACZ,
// MHTML, a folder saved by a browser), PDF files, scans of printed pages, plain text, HTML and JSON (one object, an
// array, or a line each), folders, standard input ("-"), and gzip and zip of
// these, recognised by their first bytes and not by their names. An archive
// may hold one archive more, no deeper. Folders are read recursively in order
// of name; files and folders whose name begins with a dot are not read, as in
// most tools, unless they are named themselves.
//
// Text in UTF-8, UTF-16 (with and without a mark), windows-1256 and ISO-8859-6
// is decoded; [tawatur.Capture.Text] is always valid UTF-8.
//
// Nothing fails as a whole and nothing is left out silently: what cannot be
// read gives an [Item] with a [tawatur.Skip] that names the input and says what
// to do.
package ingest
