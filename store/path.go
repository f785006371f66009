package store

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"tawatur"
)

// uri writes path as a file URI, so that no letter of it is taken for a parameter.
func uri(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath()
}

// inspect finds, before SQLite does, the faults that a person can name.
func inspect(path string, readOnly bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return fault(tawatur.CodeNotFound, "no such file", "run `tawatur add` first, or name another database file")
	case errors.Is(err, fs.ErrNotExist):
		return inspectFolder(filepath.Dir(path))
	case err != nil:
		return err
	case info.IsDir():
		return fault(tawatur.CodeInvalid, "is a folder, not a database file", "name a file inside the folder")
	case !info.Mode().IsRegular():
		return fault(tawatur.CodeInvalid, "is not an ordinary file", "name another file")
	}
	return inspectHeader(path, readOnly)
}

func inspectFolder(dir string) error {
	switch info, err := os.Stat(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return fault(tawatur.CodeNotFound, "the folder "+dir+" does not exist", "create the folder first")
	case err != nil:
		return err
	case !info.IsDir():
		return fault(tawatur.CodeInvalid, dir+" is not a folder", "name another file")
	}
	return nil
}

// inspectHeader opens the file as SQLite will, which would not say that it may
// only read it.
func inspectHeader(path string, readOnly bool) error {
	mode := os.O_RDWR
	if readOnly {
		mode = os.O_RDONLY
	}
	f, err := os.OpenFile(path, mode, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	if n, _ := f.Read(head); n > 0 && string(head[:n]) != magic {
		return fault(tawatur.CodeDamaged, "is not a database", "name another file, or restore it from a copy")
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
