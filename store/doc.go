// Package store keeps captures, reports, their analyses and their stories in
// one SQLite file, and finds reports by their words.
//
// Begin with [Open]; [Store.Save] puts a capture with its reports in, in one
// transaction, so that a report never exists half. A Store is safe for use by
// many goroutines: reading never waits for writing, and writers take turns.
// What is given back has the types of the root package and of package record.
//
// Every error is a *tawatur.Error whose code and hint a person can act on. Any method
// may fail with CodeLocked (another process writes too long), CodeFull (no room on the
// disk), CodeDamaged (the file, or a thing in it, cannot be read back), CodeInvalid (the
// file may not be written, or was opened for reading only) and CodeInternal (the disk
// fails, or ctx has ended); the methods name only the codes that stand for something
// else. What is not there is left out of lists, and an empty list is no error.
//
// # Where things are
//
// The files are named by what they are about. The file itself: open, path, migrate, check,
// log, error. Transactions and rows: tx, row, insertmany, pack, state. What comes in: save
// with placing, findings, saidrow, figurerow, namesave, outletsave and words; what an
// older version stored is made anew by renew and the files that end in "fill". What is asked
// for: report, story and stories, said, figures, name, outlet, search, edits, alert, feed,
// each with those whose names begin so. Lists go on by the cursors of cursor and
// storycursor. How reports near a new one are found: sketch and sketchkeys.
package store
