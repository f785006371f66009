package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"tawatur"
)

// The operations that errors name.
const (
	opOpen   = "open database"
	opSave   = "save in database"
	opRead   = "read database"
	opSearch = "search"
	opCheck  = "check database"
)

// ErrStale is wrapped by the error of [Store.SaveStory] when the story's
// members are no longer those that the comparison was made from.
var ErrStale = errors.New("the story's reports have changed since it was compared")

// fault is an error whose code is known where it happens; fail adds the rest.
func fault(code tawatur.Code, cause, hint string) error {
	return &tawatur.Error{Code: code, Hint: hint, Err: errors.New(cause)}
}

// fail wraps err with the operation and, where it names no input itself, the
// path of the database, and gives it the code that fits.
func (s *Store) fail(op string, err error) error { return s.failOn(op, s.path, err) }

func (s *Store) failOn(op, input string, err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*tawatur.Error](err); ok {
		if e.Op == "" {
			e.Op, e.Input = op, input
		}
		return e
	}
	if input != s.path { // what is damaged, full or locked is the file
		op += " " + s.path + ": " + input
		input = ""
	}
	code, hint := classify(err)
	return &tawatur.Error{Code: code, Op: op, Input: input, Hint: hint, Err: err}
}

// damaged is a stored value that cannot be read back.
func damaged(what string, err error) error {
	return &tawatur.Error{Code: tawatur.CodeDamaged, Hint: hintDamaged, Err: fmt.Errorf("%s: %w", what, err)}
}

func notFound(what, id string) error {
	return &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find " + what, Input: id,
		Hint: "list what there is with `tawatur stories` or `tawatur search`",
		Err:  errors.New("no such " + what)}
}

const (
	hintLocked  = "wait until the other process is done, or end it, and run the command again"
	hintFull    = "nothing of this input was stored; free some space and run the command again"
	hintDamaged = "restore the file from a copy, or add the reports again into a new one"
	hintAccess  = "check who may read and write the file and its folder"
)

// classify gives the code and hint for an error of the driver or the system.
func classify(err error) (tawatur.Code, string) {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return tawatur.CodeInternal, ""
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return tawatur.CodeFull, hintFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return tawatur.CodeInvalid, hintAccess
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ENAMETOOLONG), errors.Is(err, syscall.ELOOP):
		return tawatur.CodeInvalid, "name another file"
	case errors.Is(err, fs.ErrNotExist):
		return tawatur.CodeNotFound, ""
	}
	if e, ok := errors.AsType[*sqlite.Error](err); ok && e.Code() == sqlite3.SQLITE_IOERR_SHMSIZE {
		return tawatur.CodeFull, hintFull // the log's index could not grow
	}
	switch primary(err) {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return tawatur.CodeLocked, hintLocked
	case sqlite3.SQLITE_FULL:
		return tawatur.CodeFull, hintFull
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT:
		return tawatur.CodeDamaged, hintDamaged
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return tawatur.CodeInvalid, hintAccess
	case sqlite3.SQLITE_IOERR:
		return tawatur.CodeInternal, "the disk under the file reports an error: try a file on another disk"
	case sqlite3.SQLITE_TOOBIG:
		return tawatur.CodeInvalid, "leave the input out: it is larger than a database row can be"
	}
	return tawatur.CodeInternal, ""
}

// primary is SQLite's primary result code of err, 0 where it has none.
func primary(err error) int {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code() & 0xff
	}
	return 0
}

// cannotLock reports whether a database could not be read because its folder
// allows no lock files beside it.
func cannotLock(err error) bool {
	c := primary(err)
	return c == sqlite3.SQLITE_CANTOPEN || c == sqlite3.SQLITE_READONLY
}
