package ingest

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tawatur"
)

// file is an open file; zip needs io.ReaderAt.
type file interface {
	io.Reader
	io.ReaderAt
	io.Closer
}

// files is the part of a file system that is used.
type files struct {
	stat    func(string) (fs.FileInfo, error) // follows links
	readDir func(string) ([]fs.DirEntry, error)
	open    func(string) (file, error)
}

func osFiles() files {
	return files{
		stat:    os.Stat,
		readDir: os.ReadDir,
		open:    func(p string) (file, error) { return os.Open(p) },
	}
}

// path reads one path that the caller named.
func (r *reader) path(p string) {
	if p == "-" {
		r.stream(source{name: "-", size: -1}, r.o.Stdin)
		return
	}
	info, err := r.o.files.stat(p)
	switch {
	case err != nil:
		r.failed(p, err)
	case info.IsDir():
		if r.dir(p, []fs.FileInfo{info}) == 0 {
			r.skip(p, tawatur.SkipEmpty, "the folder holds no file to read (names that begin with a dot are not read)")
		}
	default:
		r.file(p, info)
	}
}

// dir reads a folder; above are the folders it lies in, itself the last. It
// returns how many files and failures it came upon.
func (r *reader) dir(p string, above []fs.FileInfo) int {
	entries, err := r.o.files.readDir(p)
	if err != nil {
		r.failed(p, err)
		if len(entries) == 0 {
			return 1
		}
	}
	n, pages := 0, savedPages(entries)
	for _, e := range entries {
		if r.done() {
			return n + 1
		}
		if !strings.HasPrefix(e.Name(), ".") && !(e.IsDir() && pages[e.Name()]) {
			n += r.entry(filepath.Join(p, e.Name()), above)
		}
	}
	return n
}

func (r *reader) entry(p string, above []fs.FileInfo) int {
	info, err := r.o.files.stat(p)
	if err != nil {
		r.failed(p, err)
		return 1
	}
	if !info.IsDir() {
		r.file(p, info)
		return 1
	}
	for _, a := range above {
		if os.SameFile(a, info) {
			r.skip(p, tawatur.SkipUnreadable, "the link leads back to a folder above it, so it was not followed again; what lies there is read once")
			return 1
		}
	}
	return r.dir(p, append(above[:len(above):len(above)], info))
}

func (r *reader) file(p string, info fs.FileInfo) {
	if !info.Mode().IsRegular() {
		r.skip(p, tawatur.SkipUnsupported, "this is a %s and no file; to read from it, send it to standard input and give - as the path", modeWord(info.Mode()))
		return
	}
	f, err := r.o.files.open(p)
	if err != nil {
		r.failed(p, err)
		return
	}
	defer f.Close()
	r.stream(source{name: p, size: info.Size(), at: f}, f)
}

func modeWord(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "named pipe"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeDevice != 0:
		return "device"
	}
	return "special file"
}

// failed reports an error of the file system.
func (r *reader) failed(p string, err error) {
	switch {
	case errors.Is(err, fs.ErrPermission):
		r.skip(p, tawatur.SkipPermission, "no permission to read it; allow reading for your user, or run as one that may")
	case errors.Is(err, fs.ErrNotExist):
		r.skip(p, tawatur.SkipVanished, "it is not there (any more); check the path, or read it again once it is back")
	default:
		r.skip(p, tawatur.SkipUnreadable, "reading failed: %v; check the disk or the link and read it again", plain(err))
	}
}

// plain drops the path that an error repeats.
func plain(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err
	}
	return err
}
