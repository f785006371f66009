// Package warc reads web archives in the WARC format (ISO 28500), a record at a
// time and in constant memory. Compressed archives are unpacked by the caller;
// that each record may be a gzip member of its own makes no difference then.
package warc
