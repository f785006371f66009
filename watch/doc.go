// Package watch keeps looking for what is new: it asks feeds when they are due,
// learns how often each has something new, asks for the pages that they name,
// and hands them on to be read. What is due stands in the database, so that it
// may be stopped at any moment: nothing that was named is lost, and nothing is
// read twice.
//
// Begin with [New], then [Watcher.Run], or [Watcher.Step] for one round.
package watch
