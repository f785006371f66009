package pdf

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"tawatur/ingest/paper"
	"tawatur/ingest/program"
)

// The programs of poppler.
var (
	infoProgram = program.Program{Name: "pdfinfo", Package: "poppler-utils"}
	textProgram = program.Program{Name: "pdftotext", Package: "poppler-utils"}
	drawProgram = program.Program{Name: "pdftoppm", Package: "poppler-utils"}
)

// The reasons why a file is not read, besides those of package program.
var (
	ErrLocked = errors.New("it is locked with a password, or does not let its text be copied")
	ErrBroken = errors.New("it is damaged, or cut short")
)

// File is a PDF file on the disk.
type File struct {
	Path string
	// Pages is how many it has; Width and Height are the size of the first one in
	// points, 72 an inch.
	Pages         int
	Width, Height float64
	// MadeAt is when the file says that it was made, the zero time where it does not.
	MadeAt time.Time
	// missing is set where poppler is not installed and another reader is used.
	missing *program.Missing
}

// Page is the text layer of a page.
type Page struct {
	Width, Height float64
	Words         []paper.Word
}

func limits(pages int) program.Limits {
	return program.Limits{
		Time:   time.Minute + time.Duration(pages)*100*time.Millisecond,
		Memory: 2 << 30, Output: 16<<20 + int64(pages)<<20,
	}
}

// Open asks what a file holds. The error is ErrLocked, ErrBroken or one of
// package program.
func Open(ctx context.Context, path string) (*File, error) {
	out, err := infoProgram.Output(ctx, limits(0), nil, "-rawdates", path)
	if missing, ok := errors.AsType[*program.Missing](err); ok {
		return openBuiltIn(path, missing)
	}
	if err != nil {
		return nil, explain(err)
	}
	f := &File{Path: path}
	for line := range strings.Lines(string(out)) {
		key, value, _ := strings.Cut(line, ":")
		switch value = strings.TrimSpace(value); key {
		case "Pages":
			f.Pages, _ = strconv.Atoi(value)
		case "Page size":
			_, _ = fmt.Sscanf(value, "%f x %f", &f.Width, &f.Height)
		case "CreationDate":
			f.MadeAt = madeAt(value)
		}
	}
	if f.Pages <= 0 {
		return nil, ErrBroken
	}
	return f, nil
}

// explain tells a locked file from a broken one by what poppler says.
func explain(err error) error {
	failure, ok := errors.AsType[*program.Failure](err)
	switch {
	case !ok:
		return err
	case strings.Contains(failure.Says, "assword"), strings.Contains(failure.Says, "not allowed"):
		return ErrLocked
	case strings.Contains(failure.Error(), "signal"), strings.Contains(failure.Says, "memory"), strings.Contains(failure.Says, "bad_alloc"):
		return err // it was stopped at a limit
	}
	return fmt.Errorf("%w (%s)", ErrBroken, failure.Says)
}

// Read reads the text layer of the pages from first to last and hands each to
// page with its number, until that returns false.
func (f *File) Read(ctx context.Context, first, last int, page func(int, *Page) bool) error {
	if f.missing != nil {
		return f.readBuiltIn(ctx, first, last, page)
	}
	err := textProgram.Run(ctx, limits(last-first+1), nil, func(out io.Reader) error {
		n := first
		return pages(out, func(p *Page) bool {
			n++
			return page(n-1, p)
		})
	}, "-q", "-bbox", "-f", strconv.Itoa(first), "-l", strconv.Itoa(last), f.Path, "-")
	if errors.Is(err, errEnough) {
		return nil
	}
	return explain(err)
}

// errEnough says that no more pages are wanted.
var errEnough = errors.New("enough")

// pages reads what pdftotext writes with -bbox.
func pages(in io.Reader, page func(*Page) bool) error {
	br := bufio.NewReaderSize(in, 64<<10)
	var p *Page
	for {
		line, err := br.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue // no word is as long as that
		}
		switch line = bytes.TrimSpace(line); {
		case bytes.HasPrefix(line, []byte("<page ")):
			p = &Page{Width: number(line, "width"), Height: number(line, "height")}
		case bytes.HasPrefix(line, []byte("</page>")):
			if p != nil && !page(p) {
				return errEnough
			}
			p = nil
		case p != nil && len(p.Words) < maxWords:
			if w, ok := word(line); ok {
				p.Words = append(p.Words, w)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
