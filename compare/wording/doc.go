// Package wording sets side by side the different expressions that the outlets
// of a story use for one actor or act. Which expressions can stand for one
// part is read from a table; that they do so in a story is taken from
// assertions that say the same with different ones. Nothing is judged.
package wording
