// Package store keeps captures, reports, their analyses and their stories in
// one SQLite file, and finds reports by their words.
//
// Begin with [Open]; [Store.Save] puts a capture with its reports in, in one
// transaction, so that a report never exists half. A Store is safe for use by
// many goroutines: reading never waits for writing, and writers take turns.
//
// What is given back has the types of the root package and of package record.
//
// Every error is a *tawatur.Error whose code and hint a person can act on. Any method
// may fail with CodeLocked (another process writes too long), CodeFull (no room on the
// disk), CodeDamaged (the file, or a thing in it, cannot be read back), CodeInvalid (the
// file may not be written, or was opened for reading only) and CodeInternal (the disk
// fails, or ctx has ended); the methods name only the codes that stand for something
// else. What is not there is left out of lists, and an empty list is no error.
package store
