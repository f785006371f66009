package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tawatur"
	"tawatur/ingest/paper"
	"tawatur/ingest/pdf"
	"tawatur/ingest/program"
	"tawatur/ingest/scan"
)

// printed reads a PDF file or a picture of a printed page. It lies in a folder
// of its own while it is read, since programs read it too.
func (r *reader) printed(s source, br *bufio.Reader, what kindID) {
	dir, err := os.MkdirTemp("", "tawatur-")
	if err != nil {
		r.skip(s.name, tawatur.SkipUnreadable, "no folder could be made to read it in (%v); make room for temporary files", plain(err))
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "in")
	switch n, err := spool(path, io.LimitReader(br, r.o.MaxPrinted+1)); {
	case err != nil:
		r.broken(s.name, err, 0)
	case n > r.o.MaxPrinted:
		r.skip(s.name, tawatur.SkipTooLarge, "it is longer than %d bytes; split it into its pages", r.o.MaxPrinted)
	case what == kindPDF:
		r.pdf(s, path, path)
	default:
		r.picture(s, path)
	}
}

func spool(path string, in io.Reader) (n int64, err error) {
	f, err := os.Create(path)
	if err != nil {
		return 0, err
	}
	n, err = io.Copy(f, in)
	return n, errors.Join(err, f.Close())
}

// picture reads the picture of a page; a TIFF file may have several.
func (r *reader) picture(s source, path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		r.broken(s.name, err, 0)
		return
	}
	decode := scan.Decode
	switch {
	case bytes.HasPrefix(raw, []byte("II*\x00")), bytes.HasPrefix(raw, []byte("MM\x00*")):
		if err := scan.PDFOf(r.ctx, path, path+".pdf"); err != nil {
			r.unread(s.name, err)
			return
		}
		r.pdf(s, path, path+".pdf")
		return
	case bytes.HasPrefix(raw, []byte("RIFF")):
		decode = scan.WebP(r.ctx)
	}
	g, shrunk, err := decode(raw)
	if err != nil {
		r.unread(s.name, err)
		return
	}
	sheet, err := scan.Read(r.ctx, g)
	if err != nil {
		r.unread(s.name, err)
		return
	}
	it := r.printedItem(s, tawatur.MediaScan, raw, paper.Text(sheet))
	if shrunk > 1 && it.Skip == nil {
		it.Skip = notice(s.name, tawatur.SkipTooLarge, "it was read at 1/%d of its width, since it has more dots than are read at once", shrunk)
	}
	r.emit(it)
}

// printedItem makes the item of a page, or of pages that belong together.
func (r *reader) printedItem(s source, media tawatur.Media, raw []byte, read paper.Reading) Item {
	if strings.TrimSpace(read.Text) == "" {
		return Item{Skip: &tawatur.Skip{Input: s.name, Reason: tawatur.SkipNoText,
			Detail: "no words were found on it; give a sharper scan if there are any"}}
	}
	c := r.capture(s.name, media, "UTF-8", raw, read.Text)
	c.Headlines, c.OCR = read.Headlines, read.Sure
	c.URL, c.FetchedAt = s.url, s.when
	c.Asked, c.ETag, c.LastModified = s.asked, s.etag, s.modified
	return Item{Capture: c}
}

// unread reports a printed page or file that could not be read.
func (r *reader) unread(name string, err error) {
	if r.ctx.Err() == nil {
		reason, advice := whyUnread(err)
		r.skip(name, reason, "%v; %s", err, advice)
	}
}

func whyUnread(err error) (tawatur.SkipReason, string) {
	if _, ok := errors.AsType[*program.Missing](err); ok {
		return tawatur.SkipNoProgram, "then read it again"
	}
	switch {
	case errors.Is(err, pdf.ErrLocked):
		return tawatur.SkipLocked, "save it without the lock if you may, and give that"
	case errors.Is(err, pdf.ErrBroken), errors.Is(err, scan.ErrBroken):
		return tawatur.SkipTruncated, "fetch the file again"
	case errors.Is(err, scan.ErrTooLarge):
		return tawatur.SkipTooLarge, "make it smaller: 300 dots an inch are enough for any newspaper"
	case errors.Is(err, scan.ErrTooMany):
		return tawatur.SkipTooLarge, "split it into its pages"
	case errors.Is(err, scan.ErrTooSmall):
		return tawatur.SkipNoArticle, "scan the page at 200 to 300 dots an inch"
	case errors.Is(err, program.ErrTime):
		return tawatur.SkipTimeout, "split it, or give its text"
	case errors.Is(err, program.ErrOutput):
		return tawatur.SkipTooLarge, "split it, or give its text"
	}
	return tawatur.SkipUnreadable, "give its text, or a scan of its pages"
}
