package ingest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"tawatur"
)

// source is where a stream comes from.
type source struct {
	name string
	size int64       // in bytes; -1 when not known
	at   io.ReaderAt // where the stream can be read at will, else nil
	deep int         // how many archives it lies in
	pay  *budget     // what the outermost archive may unpack to; nil outside
	url  string      // the address it was asked from; "" for what is no page
	as   string      // the Content-Type that the host sent with it, or ""
	when time.Time   // when the web gave it
	// asked is the address that was asked for, etag and modified what the host
	// gave to ask again with.
	asked, etag, modified string
}

// stream reads one stream of any kind.
func (r *reader) stream(s source, in io.Reader) {
	br := bufio.NewReaderSize(in, prefixSize)
	head, err := br.Peek(prefixSize)
	if err != nil && err != io.EOF {
		if len(head) == 0 {
			r.broken(s.name, err, 0)
			return
		} // else the error comes again once head is read
	}
	switch what := sniff(s.name, head); what.id {
	case kindEmpty:
		r.skip(s.name, tawatur.SkipEmpty, "there is nothing in it but white space")
	case kindGzip, kindZip:
		r.archive(what.id, s, br)
	case kindRows, kindJSON:
		r.json(what.id, s, br, head)
	case kindChat:
		r.chat(s, br)
	case kindTable:
		r.table(s, br, head)
	case kindMail:
		r.mail(s, br)
	case kindWARC:
		r.warc(s, br)
	case kindMHTML:
		r.mhtml(s, br)
	case kindPDF, kindPicture:
		r.printed(s, br, what.id)
	case kindText, kindHTML:
		r.document(s, br, what.id)
	case kindBinary:
		r.skip(s.name, tawatur.SkipBinary, "this is not text; give the text, HTML or JSON of the report instead")
	default:
		r.skip(s.name, tawatur.SkipUnsupported, "%s cannot be read yet; %s", what.word, what.hint)
	}
}

// archive unpacks one archive; the second one in another is the last.
func (r *reader) archive(what kindID, s source, br *bufio.Reader) {
	if s.deep >= 2 {
		r.skip(s.name, tawatur.SkipUnsupported, "an archive in an archive in an archive is not unpacked; unpack it and give the files")
		return
	}
	s.deep++
	if what == kindZip {
		r.zip(s, br)
		return
	}
	r.gzip(s, br)
}

// document reads a whole text or HTML stream into one capture.
func (r *reader) document(s source, br *bufio.Reader, what kindID) {
	raw, err := io.ReadAll(io.LimitReader(br, int64(r.o.MaxDocument)+1))
	switch {
	case err != nil:
		r.broken(s.name, err, 0)
		return
	case len(raw) > r.o.MaxDocument:
		r.skip(s.name, tawatur.SkipTooLarge, "it is longer than %d bytes, which no page is; if it holds many reports, give them as JSON lines", r.o.MaxDocument)
		return
	}
	media := tawatur.MediaText
	if what == kindHTML {
		media = tawatur.MediaHTML
	}
	d := decode(raw, media == tawatur.MediaHTML, s.as)
	if d.charset == "" {
		r.skip(s.name, tawatur.SkipEncoding, "no known encoding explains its bytes; save it as UTF-8 and read it again")
		return
	}
	if strings.TrimSpace(d.text) == "" {
		r.skip(s.name, tawatur.SkipEmpty, "there is nothing in it but white space")
		return
	}
	it := Item{Capture: r.capture(s.name, media, d.charset, raw, d.text)}
	it.Capture.URL, it.Capture.FetchedAt = s.url, s.when
	it.Capture.Asked, it.Capture.ETag, it.Capture.LastModified = s.asked, s.etag, s.modified
	if it.Capture.URL == "" && what == kindHTML {
		it.Capture.URL = savedFrom(d.text)
	}
	if d.bad > 0 {
		it.Skip = badBytes(s.name, d.bad)
	}
	r.emit(it)
}

func badBytes(name string, n int) *tawatur.Skip {
	return notice(name, tawatur.SkipEncoding, "%d bytes are not valid UTF-8 and stand as U+FFFD in the text; look at the original where one matters", n)
}

// broken reports an error in the middle of a stream after n rows.
func (r *reader) broken(name string, err error, n int) {
	kept := "nothing of it was kept"
	if n > 0 {
		kept = fmt.Sprintf("the %d rows before the break were kept", n)
	}
	var bomb *bombError
	switch {
	case errors.As(err, &bomb):
		r.skip(name, tawatur.SkipBomb, "unpacking was stopped: %v; %s", bomb, kept)
	case isCutShort(err):
		r.skip(name, tawatur.SkipTruncated, "the archive is cut short or damaged (%v); %s; fetch the file again", err, kept)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
		r.failed(name, err)
	default:
		r.skip(name, tawatur.SkipUnreadable, "reading broke off (%v); %s; read it again", plain(err), kept)
	}
}
