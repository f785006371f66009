// Package sheet lays the things of an archive out as rows of a table: which columns each
// kind has, and which rows one thing fills. The pages, the API and the command line write
// the same tables by it, and package spreadsheet writes them as a file. Begin with
// [Layout].
package sheet
