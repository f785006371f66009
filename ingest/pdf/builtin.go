package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	lib "github.com/ledongthuc/pdf"

	"tawatur/ingest/program"
)

// Where poppler is not installed, small files are read by a reader that is built
// in. It runs within this program, so that nothing but its patience bounds it,
// knows no widths of some letters, and draws no pages.
const (
	maxBuiltIn     = 16 << 20 // bytes of a file
	builtInTime    = 10 * time.Second
	rations        = 8 << 20 // bytes that the reader is given of a file, and 30 times its size
	maxBuiltInPage = 500
)

// openBuiltIn opens a file by the reader that is built in; missing is what is
// said of those that it does not read.
func openBuiltIn(path string, missing *program.Missing) (*File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxBuiltIn {
		return nil, missing
	}
	f := &File{Path: path, missing: missing}
	err = patiently(func() error {
		in, r, err := f.builtIn()
		if err != nil {
			return err
		}
		defer in.Close()
		f.Pages = r.NumPage()
		f.Width, f.Height = sizeOf(r.Page(1))
		f.MadeAt = madeAt(r.Trailer().Key("Info").Key("CreationDate").RawString())
		return nil
	})
	switch {
	case errors.Is(err, lib.ErrInvalidPassword):
		return nil, ErrLocked
	case err != nil:
		return nil, fmt.Errorf("%w (%v)", ErrBroken, err)
	case f.Pages <= 0:
		return nil, ErrBroken
	case f.Pages > maxBuiltInPage:
		return nil, missing
	}
	return f, nil
}

// builtIn opens the file so that the reader, which may look for something in
// circles, is refused bytes once it has had too many.
func (f *File) builtIn() (*os.File, *lib.Reader, error) {
	in, err := os.Open(f.Path)
	if err != nil {
		return nil, nil, err
	}
	info, err := in.Stat()
	if err == nil {
		var r *lib.Reader
		if r, err = lib.NewReader(&rationed{in: in, left: rations + 30*info.Size()}, info.Size()); err == nil {
			return in, r, nil
		}
	}
	return nil, nil, errors.Join(err, in.Close())
}

// rationed is a file that gives so many bytes and then fails.
type rationed struct {
	in   io.ReaderAt
	left int64
}

func (r *rationed) ReadAt(p []byte, at int64) (int, error) {
	if r.left -= int64(len(p)); r.left < 0 {
		panic(errRations) // an error is taken for the end of the file, and looked for again
	}
	return r.in.ReadAt(p, at)
}

var errRations = errors.New("it leads the reader in circles")

// patiently does what may panic, or never end: then it is left to itself.
func patiently(do func() error) error {
	done := make(chan error, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- fmt.Errorf("%w (%v)", ErrBroken, p)
			}
		}()
		done <- do()
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(builtInTime):
		return program.ErrTime
	}
}

// readBuiltIn is Read by the reader that is built in.
func (f *File) readBuiltIn(ctx context.Context, first, last int, page func(int, *Page) bool) error {
	var pages []*Page
	err := patiently(func() error {
		in, r, err := f.builtIn()
		if err != nil {
			return err
		}
		defer in.Close()
		var got []*Page
		for n := first; n <= last && ctx.Err() == nil; n++ {
			got = append(got, builtInPage(r.Page(n)))
		}
		pages = got
		return nil
	})
	if err != nil {
		return err
	}
	for i, p := range pages {
		if !page(first+i, p) {
			return nil
		}
	}
	return ctx.Err()
}

// sizeOf gives the width and height of a page, which those above it may tell.
func sizeOf(p lib.Page) (wide, high float64) {
	for v, n := p.V, 0; !v.IsNull() && n < 20; v, n = v.Key("Parent"), n+1 {
		if b := v.Key("MediaBox"); b.Len() == 4 {
			return b.Index(2).Float64() - b.Index(0).Float64(), b.Index(3).Float64() - b.Index(1).Float64()
		}
	}
	return 595, 842
}

// builtInPage reads the words of a page; one that breaks the reader has none.
func builtInPage(p lib.Page) (out *Page) {
	out = &Page{}
	out.Width, out.Height = sizeOf(p)
	defer func() {
		if recover() != nil {
			out.Words = nil
		}
	}()
	out.Words = wordsOf(p.Content().Text, out.Height)
	return out
}
