package web

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"strings"

	"tawatur"
)

// largestForm is the most bytes that one form may bring.
const largestForm = 64 << 20

type addPage struct {
	Sent bool
	Added
}

// upload is a file of a form, or the text that was pasted into it.
type upload struct {
	name string
	data []byte
}

func (s *server) addForm(q request) (answer, error) {
	if s.add == nil {
		return s.nowhere(q)
	}
	return answer{page: "add", title: q.say.Text("web.add"), body: addPage{}}, nil
}

// addSent reads the files and the pasted text of a form into the archive, one
// after another.
func (s *server) addSent(q request) (answer, error) {
	if s.add == nil {
		return s.nowhere(q)
	}
	q.Body = http.MaxBytesReader(nil, q.Body, largestForm)
	form, err := q.MultipartReader()
	if err != nil {
		return answer{}, refusedForm(err)
	}
	all, err := uploads(form)
	if err != nil {
		return answer{}, refusedForm(err)
	}
	page := addPage{Sent: true}
	for _, u := range all {
		a, err := s.add(q.Context(), u.name, u.data)
		if err != nil {
			return answer{}, err
		}
		page.Reports += a.Reports
		page.Unchanged += a.Unchanged
		page.Skips = append(page.Skips, a.Skips...)
	}
	go s.warm()
	return answer{page: "add", title: q.say.Text("web.add"), body: page}, nil
}

func refusedForm(err error) error {
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the form", Err: err,
		Hint: fmt.Sprintf("send at most %d MB at once", largestForm>>20)}
}

// uploads reads the parts of a form. A field without content is left out; a file without
// is given on, so that somebody is told of it.
func uploads(form *multipart.Reader) (out []upload, err error) {
	pasted := map[string]string{}
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(part)
		switch {
		case err != nil:
			return nil, err
		case part.FileName() == "":
			pasted[part.FormName()] = strings.TrimSpace(string(b))
		default:
			out = append(out, upload{filepath.Base(part.FileName()), b})
		}
	}
	if pasted["text"] != "" {
		out = append(out, pastedReport(pasted))
	}
	return out, nil
}

// pastedReport writes a text that was pasted, with what was said about it, as a
// row of JSON lines.
func pastedReport(fields map[string]string) upload {
	row := map[string]string{}
	for _, f := range []string{"text", "title", "outlet", "day", "url"} {
		if fields[f] != "" {
			row[f] = fields[f]
		}
	}
	b, _ := json.Marshal(row) // strings always can be written
	return upload{cmp.Or(fields["outlet"], "pasted") + ".jsonl", append(b, '\n')}
}
