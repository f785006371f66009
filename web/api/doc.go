// Package api answers programs: the archive as JSON under /api/v1, read only, with
// its description as OpenAPI 3.1 at /api/v1/openapi.json, made from this code. Begin
// with [New].
//
// Lists are given in parts: "next" of an answer is the "cursor" of the request for the
// part after it, and "" at the end. Every answer has an ETag; errors are problem details
// (RFC 9457) whose "detail" says what was wrong and what to do.
package api
