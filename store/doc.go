// Package store keeps captures, reports, their analyses and their stories in
// one SQLite file, and finds reports by their words.
//
// Begin with [Open]; [Store.Save] puts a capture with its reports in, in one
// transaction, so that a report never exists half. A Store is safe for use by
// many goroutines: reading never waits for writing, and writers take turns.
//
// Every error is a *tawatur.Error whose code and hint a person can act on.
package store
