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
	"time"

	"tawatur"
	"tawatur/telling"
)

const (
	// largestForm is the most bytes that one form may bring.
	largestForm = 64 << 20
	// mostAddresses is how many addresses one form may bring.
	mostAddresses = 50
	// patience is how long a form is read before it is answered that the rest goes on.
	patience = 4 * time.Second
	// lookAgain is after how many seconds the page of an errand asks how it stands.
	lookAgain = 4
)

// addPage is the form, and what came of one that was sent.
type addPage struct {
	Sent bool
	// Working says that it is still being read.
	Working bool
	Added
	Lines []addressLine
	// CanAsk says that pages can be asked from the web.
	CanAsk bool
	// TooMany is how many addresses were given where these are too many; Asked are
	// these addresses.
	TooMany, Most int
	Asked         string
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
	return s.addAnswer(q, addPage{}), nil
}

func (s *server) addAnswer(q request, p addPage) answer {
	p.CanAsk, p.Most = s.take != nil, mostAddresses
	for i, l := range p.Lines {
		if l.Reason != "" {
			p.Lines[i].Why = telling.Problem(q.say, l.Reason, l.Detail)
		}
	}
	return answer{page: "add", title: q.say.Text("web.add"), body: p}
}

// addSent reads the files, the pasted text and the pages of a form into the archive.
// What takes longer goes on when the form has been answered.
func (s *server) addSent(q request) (answer, error) {
	if s.add == nil {
		return s.nowhere(q)
	}
	q.Body = http.MaxBytesReader(nil, q.Body, largestForm)
	form, err := q.MultipartReader()
	if err != nil {
		return answer{}, refusedForm(err)
	}
	all, addresses, err := uploads(form)
	if err != nil {
		return answer{}, refusedForm(err)
	}
	lines := s.wanted(addresses)
	if len(lines) > mostAddresses {
		return s.addAnswer(q, addPage{TooMany: len(lines), Asked: addresses}), nil
	}
	e, err := s.errands.begin(lines)
	if err != nil {
		return answer{}, err
	}
	go s.run(s.within, e, all)
	select {
	case <-e.ended:
	case <-time.After(s.patience):
		return answer{}, redirect("/" + q.lang + "/add/" + e.id)
	}
	p, err := e.seen()
	return s.addAnswer(q, p), err
}

// wanted reads the addresses of a form, where pages can be asked for.
func (s *server) wanted(text string) []addressLine {
	if s.take == nil {
		return nil
	}
	return linesOf(text)
}

// errandPage shows how the reading of a form stands.
func (s *server) errandPage(q request) (answer, error) {
	e := s.errands.find(q.PathValue("errand"))
	if s.add == nil || e == nil {
		return s.nowhere(q)
	}
	p, err := e.seen()
	a := s.addAnswer(q, p)
	if p.Working && q.URL.Query().Get("still") == "" {
		a.refresh = lookAgain
	}
	return a, err
}

func refusedForm(err error) error {
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the form", Err: err,
		Hint: fmt.Sprintf("send at most %d MB at once", largestForm>>20)}
}

// uploads reads the parts of a form: files with what was pasted, and addresses, one a
// line. A field without content is left out; a file without is given on, so that
// somebody is told of it.
func uploads(form *multipart.Reader) (out []upload, addresses string, err error) {
	pasted := map[string]string{}
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, "", err
		}
		b, err := io.ReadAll(part)
		switch {
		case err != nil:
			return nil, "", err
		case part.FileName() == "":
			pasted[part.FormName()] = strings.TrimSpace(string(b))
		default:
			out = append(out, upload{filepath.Base(part.FileName()), b})
		}
	}
	if pasted["text"] != "" {
		out = append(out, pastedReport(pasted))
	}
	return out, pasted["addresses"], nil
}

// splitLines gives the lines that hold something.
func splitLines(text string) (out []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
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
