// Package scan reads the picture of a printed page through tesseract.
//
// Begin with [Read]. The page is turned upright, cut into its columns and
// headlines (package paper), and each of these is read by itself, since
// tesseract mixes the columns of newspapers and leaves out headlines.
package scan
