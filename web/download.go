package web

import (
	"encoding/base64"
	"errors"
	"html/template"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/chain"
	"tawatur/picture/lineage"
	"tawatur/picture/timechart"
	"tawatur/picture/wordchart"
	"tawatur/sheet"
	"tawatur/spreadsheet"
	"tawatur/telling"
)

// download answers for a picture of a story as a file: NAME.svg, with fonts and colours
// in it, or NAME.csv, the data that it is drawn from. NAME is chain- and the claim's
// ID, whole- and the same with nothing folded, tally- and the tally's number, lineage, wording or time.
func (s *server) download(at *site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := request{Request: r, site: at}
		if err := s.sendPicture(w, q); err != nil {
			s.write(w, q, s.refusal(q, err))
		}
	})
}

func (s *server) sendPicture(w http.ResponseWriter, q request) error {
	v, err := s.viewer(q)
	if err != nil {
		return err
	}
	v.absolute = true
	file := q.PathValue("file")
	name, kind := strings.TrimSuffix(file, path.Ext(file)), path.Ext(file)
	canvas, rows, err := v.picture(name)
	if err != nil {
		return err
	}
	if canvas != nil && v.story.Fiction {
		canvas.Title = explainer{say: q.say}.join(q.say.Text("web.fiction"), canvas.Title)
	}
	switch {
	case canvas == nil:
		return errNoPicture
	case kind == ".svg":
		return s.sendSVG(w, q, canvas, file)
	case kind == ".csv":
		sendCSV(w, rows, file)
		return nil
	}
	return errNoPicture
}

var errNoPicture = &tawatur.Error{Code: tawatur.CodeNotFound, Op: "open", Err: errors.New("no such picture")}

// picture draws a picture by its name, and gives the rows that it is drawn from; nil
// where there is none.
func (v *storyViewer) picture(name string) (*picture.Canvas, data, error) {
	start, id, _ := strings.Cut(name, "-")
	if start == "chain" || start == "whole" {
		for i := range v.story.Claims {
			if c := &v.story.Claims[i]; c.ID == id {
				d, err := v.diagram(c, explainer{say: v.say}.join(telling.Claim(v.say, c), locale.Isolate(c.Text)), start == "whole")
				w := chain.Draw(d, name, v.say)
				return &w.Canvas, table(sheet.Claims(), v.story.Claims[i:i+1]), err
			}
		}
	}
	if number, ok := strings.CutPrefix(name, "tally-"); ok {
		if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= len(v.story.Tallies) {
			t := &v.story.Tallies[n-1]
			return v.tallyChart(t, name), table(sheet.Tallies(), v.story.Tallies[n-1:n]), nil
		}
	}
	switch name {
	case "lineage":
		return lineage.Draw(v.forest(), name, v.say), table(sheet.Links(), v.story.Lineage), nil
	case "wording":
		return wordchart.Draw(v.wordChart(), name, v.say), table(sheet.Wording(), v.story.Wording), nil
	case "time":
		return timechart.Draw(v.timeChart().Fold(v.say), name, v.say), v.timeData(), nil
	}
	return nil, data{}, nil
}

func (s *server) sendSVG(w http.ResponseWriter, q request, c *picture.Canvas, file string) error {
	c.Style = template.CSS(s.assets.pictureFile(q.lang))
	svg, err := s.svg.SVG(c)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "image/svg+xml; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox")
	h.Set("Content-Disposition", `inline; filename="`+file+`"`)
	send(w, q.Request, []byte(svg), 0)
	return nil
}

func sendCSV(w http.ResponseWriter, d data, file string) {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="`+file+`"`)
	_ = spreadsheet.Write(w, d.columns, d.rows, true) // a reader that has gone is no failure
}

// data is what a picture is drawn from.
type data struct {
	columns []string
	rows    [][]any
}

// table is a list as a picture's data.
func table[T any](l sheet.Layout[T], list []T) data { return data{l.Columns, l.All(list)} }

var fontFile = regexp.MustCompile(`url\((/static/[^)]+)\)`)

// pictureFile is the style sheet of a picture that is a file of its own: light colours,
// and the fonts of the interface as data.
func (a assets) pictureFile(lang string) string {
	style := string(a[a.address("style.css")].plain)
	var b strings.Builder
	for _, rule := range strings.Split(style, "\n") {
		if strings.HasPrefix(rule, "@font-face") && strings.Contains(rule, "Plex") {
			b.WriteString(fontFile.ReplaceAllStringFunc(rule, func(u string) string {
				font := a[fontFile.FindStringSubmatch(u)[1]].plain
				return "url(data:font/woff2;base64," + base64.StdEncoding.EncodeToString(font) + ")"
			}))
		}
	}
	from := strings.Index(style, ":root{")
	end := strings.Index(style[from:], "}") + from
	b.WriteString(style[from : end+1])
	b.WriteString(pictureStyle())
	b.WriteString(".paper{fill:var(--card)}text.title{font:600 15px var(--ui);fill:var(--ink)}")
	return b.String()
}
