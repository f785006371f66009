package page

import (
	"fmt"
	"path"
	"strings"
	"time"

	"tawatur"
)

// Reports cuts a capture into its reports, with a record of what was left out
// or marked. meta is the fields of a JSON row, nil for text and HTML. A report
// of another language than Arabic is given too, with its Lang and a record.
func (t *Tables) Reports(c tawatur.Capture, meta *Meta) ([]tawatur.Report, []tawatur.Skip) {
	var rs []tawatur.Report
	var skips []tawatur.Skip
	switch {
	case meta != nil:
		rs, skips = t.row(c, meta)
	case c.Media == tawatur.MediaHTML:
		var closed bool
		if rs, closed = t.html(c); closed {
			skips = append(skips, tawatur.Skip{Input: c.Name, Reason: tawatur.SkipPaywall, Kept: true,
				Detail: "the page says that only its beginning is free to read; what it shows was kept"})
		}
	default:
		rs = t.plain(c)
	}
	rs = finish(rs, c, meta)
	if len(rs) == 0 {
		return nil, append(skips, tawatur.Skip{Input: c.Name, Reason: tawatur.SkipNoArticle,
			Detail: "no article was found in it, only parts of a page; give the page of one article"})
	}
	for i := range rs {
		if rs[i].Lang = t.languages.of(rs[i].Text); rs[i].Lang != "ar" {
			skips = append(skips, tawatur.Skip{Input: c.Name, Reason: tawatur.SkipLanguage, Kept: true,
				Detail: fmt.Sprintf("report %s is not in Arabic (%s); it was kept and marked, but is not analysed", rs[i].ID, rs[i].Lang)})
		}
	}
	return rs, skips
}

// finish leaves out reports without text and names those that are left.
func finish(all []tawatur.Report, c tawatur.Capture, meta *Meta) []tawatur.Report {
	rs := all[:0]
	for _, r := range all {
		if r.Text = strings.ToValidUTF8(r.Text, "\uFFFD"); strings.TrimSpace(r.Text) != "" {
			rs = append(rs, r)
		}
	}
	id := baseName(c.Name)
	if meta != nil && meta.ID != "" {
		id = meta.ID
	}
	for i := range rs {
		rs[i].ID = id
		if len(rs) > 1 {
			rs[i].ID = fmt.Sprintf("%s#%d", id, i+1)
		}
		rs[i].Capture, rs[i].OCR = c.Digest, c.OCR
	}
	return rs
}

// baseName is the last part of a capture's name, "stdin" for standard input.
func baseName(name string) string {
	if name == "" || name == "-" {
		return "stdin"
	}
	if rest, ok := strings.CutPrefix(name, "-"); ok && strings.HasPrefix(rest, ":") {
		return "stdin" + rest
	}
	return path.Base(strings.ReplaceAll(strings.ReplaceAll(name, "\\", "/"), "!", "/"))
}

// plausible reports whether a report that was read at now can be of the day d.
func plausible(d tawatur.Day, now time.Time) bool {
	return d.Year >= 1850 && (now.IsZero() || d.Before(tawatur.DayOf(now).Add(366)))
}
