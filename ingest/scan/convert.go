package scan

import (
	"bytes"
	"context"
	"image"
	"os"
	"strings"
	"time"

	"tawatur/ingest/program"
)

// The programs that turn pictures which are not read themselves into others.
var (
	webp = program.Program{Name: "dwebp", Package: "webp"}
	tiff = program.Program{Name: "tiff2pdf", Package: "libtiff-tools"}
)

var convertLimits = program.Limits{Time: 2 * time.Minute, Memory: 2 << 30, Output: 1 << 30}

// WebP gives what decodes a picture in the format WebP as Decode does, through
// dwebp.
func WebP(ctx context.Context) func([]byte) (*image.Gray, int, error) {
	return func(raw []byte) (*image.Gray, int, error) {
		png, err := webp.Output(ctx, convertLimits, bytes.NewReader(raw), "-quiet", "-o", "-", "--", "-")
		if err != nil {
			return nil, 0, err
		}
		return Decode(png)
	}
}

// PDFOf turns a TIFF file, which may have many pages, into a PDF file at out,
// through tiff2pdf.
func PDFOf(ctx context.Context, path, out string) error {
	_, err := tiff.Output(ctx, convertLimits, nil, "-o", out, path)
	if info, e := os.Stat(out); e == nil && info.Size() > 0 && isWarning(err) {
		return nil
	}
	return err
}

// isWarning reports whether a run that gave a file failed for a detail alone.
func isWarning(err error) bool {
	return err == nil || strings.Contains(strings.ToLower(err.Error()), "warning")
}
