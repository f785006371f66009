package outlet

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// read takes in a table. Its lines are about outlets that earlier tables have,
// or new ones; a mark at the beginning of the file, which some editors write,
// and carriage returns do not count.
func (l *loader) read(name, text string) {
	l.tables = append(l.tables, name)
	at := place{table: len(l.tables) - 1}
	for s := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		at.line++
		s = strings.TrimRight(s, "\r\n")
		if first := strings.TrimSpace(s); first != "" && first[0] != '#' {
			l.take(at, s)
		}
	}
}

// take reads one line.
func (l *loader) take(at place, s string) {
	if !utf8.ValidString(s) {
		l.wrong(at, colName, strings.ToValidUTF8(s, "�"), FaultText)
		return
	}
	now := line{at: at}
	for i, c := range strings.Split(s, "\t") {
		c = strings.TrimSpace(c)
		switch {
		case i < len(Columns):
			now.cells[i] = c
		case c != "":
			l.wrong(at, len(Columns)-1, c, FaultCells)
			return
		}
	}
	now.words = keyWords(bare(now.cells[colName]))
	key := joinKey(now.words)
	if key == "" {
		l.wrong(at, colName, now.cells[colName], FaultName)
		return
	}
	old, known := l.byName[key]
	switch {
	case !known:
		l.byName[key] = len(l.lines)
		l.lines = append(l.lines, line{})
		l.lines[len(l.lines)-1].put(now)
	case l.lines[old].at.table == at.table:
		l.wrong(at, colName, now.cells[colName], FaultTwice)
	default:
		l.lines[old].put(now)
	}
}

// enter makes the outlet of a joined line and enters it under its names,
// domains and channels.
func (l *loader) enter(r *Registry, in *line) {
	i, c := len(r.outlets), &in.cells
	o := Outlet{Kind: Kind(c[colKind]), Family: c[colFamily]}
	o.Name = r.name(i, c[colName], in.words, true)
	if !o.Kind.known() {
		l.wrong(in.at, colKind, c[colKind], FaultKind)
	}
	if o.Family == "" {
		o.Family = o.Name
	}
	for _, a := range cells(c[colAliases]) {
		if words := keyWords(bare(a)); len(words) > 0 {
			o.Aliases = append(o.Aliases, r.name(i, a, words, false))
		}
	}
	o.Domains = l.domains(r, in)
	o.Country, o.Languages, o.Feeds = l.country(in), l.languages(in), l.feeds(in)
	o.Telegram = l.telegram(r, in)
	r.outlets = append(r.outlets, o)
}

func (k Kind) known() bool {
	return k == Agency || k == Paper || k == Site || k == TV || k == Radio
}

// name enters one name, of which words are the words, and returns it without
// its mark.
func (r *Registry) name(outlet int, cell string, words []string, proper bool) string {
	e := entry{outlet, proper, strings.HasPrefix(cell, "~")}
	key := joinKey(words)
	r.byKey[key] = append(r.byKey[key], e)
	r.root.add(words, e)
	return bare(cell)
}

func (l *loader) domains(r *Registry, in *line) (out []string) {
	for _, cell := range cells(in.cells[colDomains]) {
		h := host(cell)
		_, many := r.platformOf(h)
		if h == "" || isAddress(h) || many || path(cell) != "" || !validHost(h) || isSuffix(h) {
			l.wrong(in.at, colDomains, cell, FaultDomain)
			continue
		}
		if l.own(r, r.byDomain, h, in, colDomains) {
			out = append(out, h)
		}
	}
	return out
}

// own gives key to the outlet that is being entered, unless it has it already;
// where another has it, the later of the two lines is at fault.
func (l *loader) own(r *Registry, owners map[string]int, key string, in *line, column int) bool {
	now := len(r.outlets)
	i, taken := owners[key]
	if !taken {
		owners[key] = now
		return true
	}
	if i != now {
		at, other := in.at, r.outlets[i].Name
		if l.lines[i].at.after(at) {
			at, other = l.lines[i].at, bare(in.cells[colName])
		}
		l.wrong(at, column, key, FaultTaken)
		l.mistakes[len(l.mistakes)-1].Other = other
	}
	return false
}

func (l *loader) country(in *line) string {
	c := in.cells[colCountry]
	if c == "" {
		return ""
	}
	if r, err := language.ParseRegion(c); err != nil || !r.IsCountry() || r.Canonicalize().String() != c {
		l.wrong(in.at, colCountry, c, FaultCountry)
	}
	return c
}

func (l *loader) languages(in *line) (out []string) {
	for _, c := range cells(in.cells[colLanguages]) {
		if t, err := language.Parse(c); err != nil || t == language.Und {
			l.wrong(in.at, colLanguages, c, FaultLanguage)
			continue
		}
		out = append(out, c)
	}
	return out
}

func (l *loader) feeds(in *line) (out []string) {
	for _, c := range cells(in.cells[colFeeds]) {
		u, err := url.Parse(c)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
			l.wrong(in.at, colFeeds, c, FaultFeed)
			continue
		}
		out = append(out, c)
	}
	return out
}

func (l *loader) telegram(r *Registry, in *line) (out []string) {
	for _, c := range cells(in.cells[colTelegram]) {
		if !isHandle(c) {
			l.wrong(in.at, colTelegram, c, FaultTelegram)
		} else if l.own(r, r.channels, strings.ToLower(c), in, colTelegram) {
			out = append(out, c)
		}
	}
	return out
}

// isHandle reports whether s can be the handle of a channel on Telegram.
func isHandle(s string) bool {
	return len(s) >= 4 && len(s) <= 32 && strings.Trim(s, "_") != "" &&
		strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}
