package ingest

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"tawatur"
)

// maxSpool is the largest zip that is held in memory, where it comes from
// standard input or lies in an archive.
const maxSpool = 256 << 20

// bombError says that an archive unpacks to more than it may.
type bombError struct{ what string }

func (e *bombError) Error() string { return e.what }

// budget is what one archive, with the one inside it, may unpack to.
type budget struct {
	max    int64
	ratio  float64
	packed func() int64 // the bytes that were unpacked so far
	out    int64
}

func (b *budget) spend(n int) error {
	b.out += int64(n)
	switch {
	case b.out > b.max:
		return &bombError{fmt.Sprintf("it unpacks to more than %d bytes", b.max)}
	case b.out > freeOfRatio && float64(b.out) > b.ratio*float64(b.packed()):
		return &bombError{fmt.Sprintf("it unpacks to more than %.0f times its size", b.ratio)}
	}
	return nil
}

// guard is a reader that pays for what it gives; its error stays.
type guard struct {
	in  io.Reader
	pay *budget
	err error
}

func (g *guard) Read(p []byte) (int, error) {
	if g.err != nil {
		return 0, g.err
	}
	n, err := g.in.Read(p)
	if e := g.pay.spend(n); e != nil {
		err = e
	}
	g.err = err
	return n, err
}

// counter counts the bytes that are taken from a reader.
type counter struct {
	*bufio.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.Reader.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func (r *reader) gzip(s source, br *bufio.Reader) {
	c := &counter{Reader: br}
	z, err := gzip.NewReader(c)
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	if s.pay == nil {
		s.pay = &budget{max: r.o.MaxBytes, ratio: r.o.MaxRatio, packed: func() int64 { return c.n }}
	}
	s.size, s.at = -1, nil
	r.stream(s, &guard{in: z, pay: s.pay})
}

func (r *reader) zip(s source, br *bufio.Reader) {
	if s.at == nil || s.size < 0 {
		raw, err := io.ReadAll(io.LimitReader(br, maxSpool+1))
		if err != nil {
			r.broken(s.name, err, 0)
			return
		}
		if len(raw) > maxSpool {
			r.skip(s.name, tawatur.SkipTooLarge, "a zip of over %d bytes is read from a file only; unpack it or save it as a file", maxSpool)
			return
		}
		s.at, s.size = bytes.NewReader(raw), int64(len(raw))
	}
	z, err := zip.NewReader(s.at, s.size)
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	if s.pay == nil {
		size := s.size
		s.pay = &budget{max: r.o.MaxBytes, ratio: r.o.MaxRatio, packed: func() int64 { return size }}
	}
	r.members(s, z.File)
}

func (r *reader) members(s source, all []*zip.File) {
	if len(all) > r.o.MaxMembers {
		r.skip(s.name, tawatur.SkipBomb, "it holds %d files, more than the %d that are read; split it", len(all), r.o.MaxMembers)
		return
	}
	if isOffice(all) {
		r.skip(s.name, tawatur.SkipUnsupported, "an office document or e-book cannot be read yet; save it as text or HTML and give that")
		return
	}
	n, wacz := 0, isWACZ(all)
	for _, f := range all {
		if r.done() {
			return
		}
		if f.FileInfo().IsDir() || isHidden(f.Name) || wacz && !strings.HasPrefix(f.Name, "archive/") {
			continue
		}
		n++
		if !r.member(s, f) {
			return
		}
	}
	if n == 0 {
		r.skip(s.name, tawatur.SkipEmpty, "the archive holds no file to read")
	}
}

// member reads one file of a zip and reports whether the next may be read.
func (r *reader) member(s source, f *zip.File) bool {
	name := s.name + "!" + strings.ToValidUTF8(f.Name, "\uFFFD")
	if f.Flags&1 != 0 {
		r.skip(name, tawatur.SkipUnsupported, "it is locked with a password; unpack it and give the files")
		return true
	}
	in, err := f.Open()
	if err != nil {
		r.broken(name, err, 0)
		return true
	}
	defer in.Close()
	g := &guard{in: in, pay: s.pay}
	r.stream(source{name: name, size: -1, deep: s.deep, pay: s.pay}, g)
	var bomb *bombError
	return !errors.As(g.err, &bomb) && s.pay.spend(0) == nil
}

func isHidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// isWACZ reports whether a zip is a packed web archive (WACZ 1.1), of which the
// folder archive holds the pages and the others say where to find them.
func isWACZ(all []*zip.File) bool {
	described, archived := false, false
	for _, f := range all {
		described = described || f.Name == "datapackage.json"
		archived = archived || strings.HasPrefix(f.Name, "archive/")
	}
	return described && archived
}

func isOffice(all []*zip.File) bool {
	for _, f := range all[:min(len(all), 3)] {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" && path.Dir(f.Name) == "." {
			return true
		}
	}
	return false
}

// isCutShort reports whether err says that an archive is not whole.
func isCutShort(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrChecksum) ||
		errors.Is(err, gzip.ErrHeader) || errors.Is(err, zip.ErrFormat) ||
		errors.Is(err, zip.ErrChecksum) || errors.As(err, &corrupt)
}
