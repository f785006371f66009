package tawatur

import "errors"

// Code is what a user can act on when an operation fails.
type Code string

// The codes.
const (
	CodeInvalid  Code = "invalid"   // the request cannot be understood
	CodeNotFound Code = "not_found" // no such report, story or file
	CodeLocked   Code = "locked"    // another process holds the database
	CodeFull     Code = "disk_full"
	CodeNewer    Code = "newer_database" // written by a newer version
	CodeDamaged  Code = "damaged"        // not a database, or a broken one
	CodeInternal Code = "internal"
)

// Error is a failure with a code, the input it concerns and what to do.
type Error struct {
	Code Code
	// Op is what was being done, Input what it was done to.
	Op    string
	Input string
	// Hint says what the user can do about it.
	Hint string
	Err  error
}

// Error writes "op input: cause".
func (e *Error) Error() string {
	s := e.Op
	if e.Input != "" {
		s += " " + e.Input
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// ErrorCode returns the code of err, CodeInternal where it carries none, and
// "" for nil.
func ErrorCode(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return CodeInternal
}

// Hint returns the advice that err carries, or "".
func Hint(err error) string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Hint
	}
	return ""
}
