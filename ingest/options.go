package ingest

import (
	"io"
	"os"
	"time"

	"tawatur/fetch"
)

// Options bounds what is read. The zero value stands for the defaults.
type Options struct {
	// MaxBytes is how many bytes one gzip or zip may unpack to in all;
	// 8 GiB by default.
	MaxBytes int64
	// MaxRatio is how many times its own size a gzip or zip may unpack to;
	// 300 by default. The first 8 MiB are free of it.
	MaxRatio float64
	// MaxMembers is how many files one zip may hold; 200,000 by default.
	MaxMembers int
	// MaxLine is the longest line, or element of a JSON array, in bytes;
	// 16 MiB by default.
	MaxLine int
	// MaxDocument is the longest text or HTML file in bytes; 32 MiB by default.
	MaxDocument int
	// MaxPrinted is the longest PDF file or picture in bytes; 256 MiB by default.
	MaxPrinted int64
	// MaxScans is how many pages of one file are read by OCR, which takes seconds
	// for each; 400 by default.
	MaxScans int
	// Web asks for the paths that are addresses of pages; nil refuses them.
	Web *fetch.Client
	// Seen tells what a host gave with a page when it was last asked, so that it
	// need not send it again; nil stands for nothing seen.
	Seen func(address string) fetch.Validators
	// Columns names the field (text, title, outlet, author, url, day, id) that a
	// column of a table holds, by the column's name; others are known by theirs.
	Columns map[string]string
	// Stdin is what "-" reads; os.Stdin by default.
	Stdin io.Reader
	// Now is the clock; time.Now by default.
	Now func() time.Time

	files files // the file system, which tests replace
}

const (
	freeOfRatio = 8 << 20
	prefixSize  = 64 << 10 // what kind and charset are judged by
)

func (o Options) withDefaults() Options {
	setIfZero(&o.MaxBytes, 8<<30)
	setIfZero(&o.MaxRatio, 300)
	setIfZero(&o.MaxMembers, 200_000)
	setIfZero(&o.MaxLine, 16<<20)
	setIfZero(&o.MaxDocument, 32<<20)
	setIfZero(&o.MaxPrinted, 256<<20)
	setIfZero(&o.MaxScans, 400)
	if o.Seen == nil {
		o.Seen = func(string) fetch.Validators { return fetch.Validators{} }
	}
	if o.Stdin == nil {
		o.Stdin = os.Stdin
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.files.open == nil {
		o.files = osFiles()
	}
	return o
}

func setIfZero[T int | int64 | float64](p *T, v T) {
	if *p <= 0 {
		*p = v
	}
}
