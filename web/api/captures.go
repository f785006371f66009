package api

import (
	"context"
	"mime"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/record"
)

type captureInput struct {
	Digest string `path:"digest" pattern:"^[0-9a-f]{64}$" doc:"the SHA-256 of the bytes, as \"capture\" of a report has it"`
}

// rawCapture is the bytes as a file to be kept, which no browser may open as a page.
type rawCapture struct {
	Type        string `header:"Content-Type" hidden:"true"`
	Disposition string `header:"Content-Disposition" doc:"a name for the file"`
	Policy      string `header:"Content-Security-Policy" hidden:"true"`
	Sniff       string `header:"X-Content-Type-Options" hidden:"true"`
	Digest      string `header:"Repr-Digest" doc:"the SHA-256 of the bytes (RFC 9530)"`
	Body        []byte
}

func (a *api) captures() {
	get(a, about{"/captures/{digest}", "get-capture", "What was read, as text, and where from"}, a.capture)
	op := about{"/captures/{digest}/raw", "get-capture-bytes", "The bytes as they were read"}.operation()
	op.Responses = map[string]*huma.Response{"200": {Description: "OK", Content: map[string]*huma.MediaType{rawMedia: {}}}}
	huma.Register(a.huma, op, a.raw)
}

func (a *api) capture(ctx context.Context, in *captureInput) (*body[record.Capture], error) {
	c, err := a.store.Capture(ctx, in.Digest)
	return answer(ctx, a, record.Capture{Digest: c.Digest, Name: c.Name, Media: c.Media, Charset: c.Charset, Bytes: len(c.Raw), ReadAt: c.ReadAt, Text: c.Text}, err)
}

// rawMedia says nothing of what the bytes are: they come from anywhere, and a browser
// that knew them for a page would run it on this server's name.
const rawMedia = "application/octet-stream"

func (a *api) raw(ctx context.Context, in *captureInput) (*rawCapture, error) {
	c, err := a.store.Capture(ctx, in.Digest)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	return &rawCapture{rawMedia, mime.FormatMediaType("attachment", map[string]string{"filename": fileName(&c)}),
		"default-src 'none'; sandbox", "nosniff", reprDigest(c.Digest), c.Raw}, nil
}
