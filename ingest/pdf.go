package ingest

import (
	"fmt"
	"image"
	"os"
	"time"

	"tawatur"
	"tawatur/ingest/paper"
	"tawatur/ingest/pdf"
	"tawatur/ingest/scan"
)

const (
	someSheets = 40  // pages of a newspaper that are held at once
	somePages  = 400 // the same, of other pages
	wholePages = 40  // pages of a document that is read as one
	sheetSide  = 640 // points: a page whose shorter side is longer is a newspaper's
	scanDots   = 250 // an inch, at which pages without a text layer are drawn
	strokeDots = 150 // an inch, at which strokes between letters are looked for
)

// pdfFile is a PDF file while it is read.
type pdfFile struct {
	*reader
	source
	file   *pdf.File
	path   string // of the file as it came, which may be of another kind
	scans  int    // pages that were read by OCR
	blank  int    // pages without words
	failed error  // why the last page that could not be read could not
}

// pdf reads the PDF file at path; raw is where the bytes lie that came. A
// document is read as one; each page of a newspaper, and of a book, by itself.
func (r *reader) pdf(s source, raw, path string) {
	f, err := pdf.Open(r.ctx, path)
	if err != nil {
		r.unread(s.name, err)
		return
	}
	p := &pdfFile{reader: r, source: s, file: f, path: raw}
	if f.Pages > 1 && (f.Pages > wholePages || isSheet(f)) {
		p.each()
		return
	}
	p.whole()
}

// isSheet reports whether a file's pages are as large as a newspaper's.
func isSheet(f *pdf.File) bool { return min(f.Width, f.Height) > sheetSide }

// whole reads all pages into one capture.
func (p *pdfFile) whole() {
	var sheets []paper.Sheet
	p.sheets(func(_ int, s paper.Sheet) bool {
		sheets = append(sheets, s)
		return true
	})
	if p.done() {
		return
	}
	if len(sheets) == 0 && p.failed != nil {
		p.unread(p.name, p.failed)
		return
	}
	raw, err := os.ReadFile(p.path)
	if err != nil {
		p.broken(p.name, err, 0)
		return
	}
	media := tawatur.MediaPDF
	if p.path != p.file.Path {
		media = tawatur.MediaScan
	}
	it := p.printedItem(p.source, media, raw, paper.Text(withoutFurniture(sheets)...))
	it.Capture.MadeAt = p.madeAt()
	if it.Skip == nil {
		it.Skip = p.lost()
	}
	p.emit(it)
}

// each reads every page into a capture of its own. What is kept of one is its
// text, under a line that says which page of which file it is.
func (p *pdfFile) each() {
	digest, err := digestOf(p.path)
	if err != nil {
		p.broken(p.name, err, 0)
		return
	}
	read := 0
	p.sheets(func(n int, sheet paper.Sheet) bool {
		s := p.source
		s.name = fmt.Sprintf("%s#page=%d", p.name, n)
		text := paper.Text(sheet)
		raw := fmt.Sprintf("page %d of %d of the file with the SHA-256 %s\n\n%s", n, p.file.Pages, digest, text.Text)
		if it := p.printedItem(s, tawatur.MediaPDF, []byte(raw), text); it.Capture.Digest != "" {
			read++
			it.Capture.MadeAt = p.madeAt()
			p.emit(it)
		}
		return !p.done()
	})
	switch lost := p.lost(); {
	case p.done():
	case read == 0 && p.failed != nil:
		p.unread(p.name, p.failed)
	case lost != nil:
		p.emit(Item{Skip: lost})
	}
}

// madeAt is when the file says that it was made; nothing for one that was made of a
// picture just now.
func (p *pdfFile) madeAt() time.Time {
	if p.path != p.file.Path {
		return time.Time{}
	}
	return p.file.MadeAt
}

// lost is a notice about the pages that were not read, nil for none.
func (p *pdfFile) lost() *tawatur.Skip {
	switch {
	case p.failed != nil:
		reason, advice := whyUnread(p.failed)
		return notice(p.name, reason, "%d of its %d pages could not be read (%v); %s", p.blank, p.file.Pages, p.failed, advice)
	case p.blank > 0:
		return notice(p.name, tawatur.SkipNoText, "%d of its %d pages have no words", p.blank, p.file.Pages)
	}
	return nil
}

// sheets reads the pages in their order and hands those with words to use,
// until that returns false.
func (p *pdfFile) sheets(use func(int, paper.Sheet) bool) {
	atOnce := somePages
	if isSheet(p.file) {
		atOnce = someSheets
	}
	for first := 1; first <= p.file.Pages && !p.done(); first += atOnce {
		last := min(first+atOnce-1, p.file.Pages)
		pages := map[int]*pdf.Page{}
		err := p.file.Read(p.ctx, first, last, func(n int, page *pdf.Page) bool {
			pages[n] = page
			return true
		})
		if err != nil {
			p.failed = err
		}
		for n := first; n <= last && !p.done(); n++ {
			sheet := p.sheet(n, pages[n])
			if len(sheet.Parts) == 0 {
				p.blank++
			} else if !use(n, sheet) {
				return
			}
		}
	}
}

// sheet reads one page: by its text layer, or by OCR where that is none.
func (p *pdfFile) sheet(n int, page *pdf.Page) paper.Sheet {
	if page == nil || !page.Readable() {
		if s := p.scanned(n); len(s.Parts) > 0 || page == nil {
			return s
		}
	}
	if page.Torn() {
		if drawn, err := p.file.Draw(p.ctx, n, strokeDots); err == nil {
			return page.Sheet(page.Inked(drawn))
		}
	}
	return page.Sheet(nil)
}

// scanned draws a page and reads it by OCR.
func (p *pdfFile) scanned(n int) paper.Sheet {
	if p.scans++; p.scans > p.o.MaxScans {
		p.failed = fmt.Errorf("%w: only %d pages of a file are read by OCR", scan.ErrTooMany, p.o.MaxScans)
		return paper.Sheet{}
	}
	drawn, err := p.file.Draw(p.ctx, n, scanDots)
	var sheet paper.Sheet
	if err == nil && !isBlank(drawn) {
		sheet, err = scan.Read(p.ctx, drawn)
	}
	if err != nil {
		p.failed = err
	}
	return sheet
}

// isBlank reports whether a page is of one grey.
func isBlank(g *image.Gray) bool {
	for _, v := range g.Pix {
		if v != g.Pix[0] {
			return false
		}
	}
	return true
}
