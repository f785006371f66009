package web

import (
	"encoding/base64"
	"encoding/csv"
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
	"tawatur/picture/lineage"
	"tawatur/telling"
)

// download answers for a picture of a story as a file: NAME.svg, with fonts and colours
// in it, or NAME.csv, the data that it is drawn from. NAME is chain- and the claim's
// ID, or tally- and the tally's number, or lineage.
func (s *server) download(at *site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := request{Request: r, site: at}
		if err := s.sendPicture(w, q); err != nil {
			s.write(w, q, s.refusal(q, err))
		}
	})
}

func (s *server) sendPicture(w http.ResponseWriter, q request) error {
	st, err := s.store.Story(q.Context(), q.PathValue("id"))
	if err != nil {
		return err
	}
	reports, err := s.reportsOf(q.Context(), &st)
	if err != nil {
		return err
	}
	v := &storyViewer{request: q, story: &st, reports: reports, svg: s.svg, absolute: true}
	file := q.PathValue("file")
	name, kind := strings.TrimSuffix(file, path.Ext(file)), path.Ext(file)
	canvas, rows := v.picture(name)
	if canvas != nil && st.Fiction {
		canvas.Title = explainer{say: q.say}.join(q.say.Text("web.fiction"), canvas.Title)
	}
	switch {
	case canvas == nil:
		return errNoPicture
	case kind == ".svg":
		return s.sendSVG(w, q, canvas, file)
	case kind == ".csv":
		return sendCSV(w, rows, file)
	}
	return errNoPicture
}

var errNoPicture = &tawatur.Error{Code: tawatur.CodeNotFound, Op: "open", Err: errors.New("no such picture")}

// picture draws a picture by its name, and gives the rows that it is drawn from; nil
// where there is none.
func (v *storyViewer) picture(name string) (*picture.Canvas, [][]string) {
	if id, ok := strings.CutPrefix(name, "chain-"); ok {
		for i := range v.story.Claims {
			if c := &v.story.Claims[i]; c.ID == id {
				return v.chain(c, name, explainer{say: v.say}.join(telling.Claim(v.say, c), locale.Isolate(c.Text))), claimRows(c)
			}
		}
	}
	if number, ok := strings.CutPrefix(name, "tally-"); ok {
		if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= len(v.story.Tallies) {
			t := &v.story.Tallies[n-1]
			return v.tallyChart(t, name), tallyRows(t)
		}
	}
	if name == "lineage" {
		return lineage.Draw(v.forest(), name, v.say), lineageRows(v.story.Lineage)
	}
	return nil, nil
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

func sendCSV(w http.ResponseWriter, rows [][]string, file string) error {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="`+file+`"`)
	w.Write([]byte("\ufeff")) // by which spreadsheets know UTF-8
	out := csv.NewWriter(w)
	for _, r := range rows {
		for i := range r {
			r[i] = harmless(r[i])
		}
		out.Write(r)
	}
	out.Flush()
	return nil // a reader that has gone is no failure
}

// harmless keeps a spreadsheet from taking words for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		if _, err := strconv.ParseFloat(s, 64); err != nil {
			return "'" + s
		}
	}
	return s
}

func claimRows(c *tawatur.Claim) [][]string {
	rows := [][]string{{"role", "origin", "why", "report", "outlet", "published", "source", "chain", "copied", "start", "end", "quote"}}
	origins := originOf(c)
	for i, a := range c.Assertions {
		why := ""
		if n := origins[i]; n > 0 {
			why = string(c.Origins[n-1].Why)
		}
		rows = append(rows, []string{"asserts", strconv.Itoa(origins[i]), why, a.Report, a.Outlet, a.Published.String(), string(a.SourceName),
			strings.Join(a.Chain, " < "), strconv.FormatBool(a.CopiedFrom >= 0), strconv.Itoa(a.Start), strconv.Itoa(a.End), a.Quote})
	}
	for _, x := range c.Contradictions {
		rows = append(rows, []string{string(x.How), "", "", x.Report, x.Outlet, "", string(x.SourceName), "", "", strconv.Itoa(x.Start), strconv.Itoa(x.End), x.Quote})
	}
	return rows
}

func tallyRows(t *tawatur.Tally) [][]string {
	rows := [][]string{{"category", "of", "place", "as_of", "value", "max", "approx", "origin", "source", "outlet", "report", "start", "end", "text"}}
	for _, v := range t.Values {
		most := ""
		if v.Max != nil {
			most = number(*v.Max)
		}
		rows = append(rows, []string{t.Category, t.Of, t.Place, v.AsOf.String(), number(v.Value), most, string(v.Approx), strconv.Itoa(v.Origin + 1),
			string(v.SourceName), v.Outlet, v.Report, strconv.Itoa(v.Start), strconv.Itoa(v.End), v.Text})
	}
	return rows
}

func lineageRows(links []tawatur.Link) [][]string {
	rows := [][]string{{"from", "to", "inferred", "kind", "containment", "why", "evidence"}}
	for _, l := range links {
		rows = append(rows, []string{l.From, l.To, strconv.FormatBool(l.Inferred), string(l.Kind), number(l.Containment), string(l.Why), l.Evidence})
	}
	return rows
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

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
	b.WriteString(".paper{fill:var(--card)}")
	b.WriteString(pictureStyle)
	return b.String()
}
