package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"tawatur/picture/chain"
	"tawatur/picture/lineage"
	"tawatur/picture/tallychart"
	"tawatur/picture/timechart"
	"tawatur/picture/wordchart"
)

//go:embed static
var staticFiles embed.FS

// assets are the styles, scripts and fonts, by their address. The address holds
// a digest of the content, so that a browser may keep each for ever.
type assets map[string]asset

type asset struct {
	media string
	plain []byte
	gzip  []byte // nil where it would not be smaller
}

// loadAssets reads the embedded files. Styles name fonts by their file, which
// becomes the font's address.
func loadAssets() (assets, error) {
	out := assets{}
	fonts := map[string]string{}
	err := fs.WalkDir(staticFiles, "static", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".woff2" {
			return err
		}
		b, err := staticFiles.ReadFile(name)
		fonts["fonts/"+path.Base(name)] = out.put(name, b)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"static/style.css", "static/page.js"} {
		b, err := staticFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if name == "static/style.css" {
			b = append([]byte(pictureStyle()), b...)
		}
		for file, at := range fonts {
			b = bytes.ReplaceAll(b, []byte(file), []byte(at))
		}
		out.put(name, b)
	}
	return out, nil
}

// pictureStyle is the style sheet of all pictures.
func pictureStyle() string {
	return chain.Style + tallychart.Style + lineage.Style + wordchart.Style + timechart.Style
}

// put adds a file and gives its address.
func (a assets) put(name string, b []byte) string {
	sum := sha256.Sum256(b)
	ext := path.Ext(name)
	at := "/static/" + strings.TrimSuffix(path.Base(name), ext) + "." + hex.EncodeToString(sum[:6]) + ext
	f := asset{media: mime.TypeByExtension(ext), plain: b}
	if ext == ".woff2" {
		f.media = "font/woff2"
	} else {
		f.gzip = packed(b)
	}
	a[at] = f
	return at
}

// address finds a file by its name, as templates give it ("style.css").
func (a assets) address(name string) string {
	ext := path.Ext(name)
	prefix := "/static/" + strings.TrimSuffix(name, ext) + "."
	for at := range a {
		if strings.HasPrefix(at, prefix) && strings.HasSuffix(at, ext) {
			return at
		}
	}
	return "/static/" + name
}

func packed(b []byte) []byte {
	var buf bytes.Buffer
	z := gzip.NewWriter(&buf)
	z.Write(b) // a buffer takes everything
	z.Close()
	if buf.Len() >= len(b) {
		return nil
	}
	return buf.Bytes()
}

// ServeHTTP answers for an asset.
func (a assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := a[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	body := f.plain
	if f.gzip != nil && acceptsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		h.Set("Vary", "Accept-Encoding")
		body = f.gzip
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
