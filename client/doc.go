// Package client asks a Tawatur server over its API, /api/v1. Begin with [New].
//
// Answers have the types of the program itself: those of the root package and of
// package record, so that what reads an archive in the same process and what asks for it
// from afar are written alike. It links neither the database nor the analysis. Lists are
// sequences, which ask for their parts as they are walked over.
//
// A server's refusal is a [*Problem]; [tawatur.ErrorCode] tells its code as it does for
// the archive itself: CodeNotFound for what is not on record, CodeInvalid for a request
// that cannot be understood, CodeLocked where the server is to be asked again later,
// CodeInternal where it fails. A server that cannot be reached gives the error of
// net/http, and an answer that is no JSON that of encoding/json, both wrapped.
package client
