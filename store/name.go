package store

import (
	"strconv"
	"strings"
	"sync"

	"tawatur"
	"tawatur/arabic/spelling"
)

const insertNames = `INSERT INTO report_names (report_id, names) VALUES (?, ?)`

// named is a name as the analyses give it.
type named struct {
	name string
	typ  tawatur.MentionType
}

// counted is how often a report has a name.
type counted struct {
	named
	mentions, said int
	titles         string // the titles it bears there, parted by tabs
}

// namesOf gives the names of a report's mentions, and of those sources of its
// attributions that have a name, in order of first appearance.
func namesOf(a *tawatur.Analysis) (out []counted) {
	at := make(map[named]int, 16)
	find := func(n named) *counted {
		i, ok := at[n]
		if !ok {
			i = len(out)
			at[n] = i
			out = append(out, counted{named: n})
		}
		return &out[i]
	}
	types := typesOf(a)
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if name := oneLine(m.Name); name != "" {
			c := find(named{name, m.Type})
			c.mentions++
			c.entitle(oneLine(m.Title))
		}
	}
	for i := range a.Attributions {
		if n := sourceOf(&a.Attributions[i], types); n.name != "" {
			find(n).said++
		}
	}
	return out
}

// maxTitles bounds the titles of one name in one report, in bytes.
const maxTitles = 300

// entitle adds a title that the name bears, once.
func (c *counted) entitle(title string) {
	if title == "" || len(c.titles)+len(title) > maxTitles || strings.Contains("\t"+c.titles+"\t", "\t"+title+"\t") {
		return
	}
	if c.titles != "" {
		c.titles += "\t"
	}
	c.titles += title
}

// sourceOf gives the name of the source of an attribution, with the type of
// the mention of that name where there is one.
func sourceOf(a *tawatur.Attribution, types map[string]tawatur.MentionType) named {
	name := oneLine(string(a.SourceName))
	if typ, ok := types[name]; ok {
		return named{name, typ}
	}
	switch a.SourceKind {
	case tawatur.SourcePerson:
		return named{name, tawatur.Person}
	case tawatur.SourceBody, tawatur.SourceMedium:
		return named{name, tawatur.Body}
	}
	return named{}
}

// oneLine is a name with single spaces for all white space.
func oneLine(name string) string {
	if strings.ContainsAny(name, "\n\t\r") {
		return strings.Join(strings.Fields(name), " ")
	}
	return name
}

// packNames writes names as they are stored.
func packNames(names []counted) string {
	b := make([]byte, 0, 32*len(names))
	for _, n := range names {
		b = append(append(b, n.typ...), '\t')
		b = append(strconv.AppendInt(b, int64(n.mentions), 10), '\t')
		b = append(strconv.AppendInt(b, int64(n.said), 10), '\t')
		b = append(b, n.name...)
		if n.titles != "" {
			b = append(append(b, '\t'), n.titles...)
		}
		b = append(b, '\n')
	}
	return string(b)
}

// unpackNames calls do for each of the names that packNames wrote.
func unpackNames(s string, do func(counted)) {
	for s != "" {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		typ, rest, _ := strings.Cut(line, "\t")
		mentions, rest, _ := strings.Cut(rest, "\t")
		said, rest, _ := strings.Cut(rest, "\t")
		name, titles, _ := strings.Cut(rest, "\t")
		m, _ := strconv.Atoi(mentions)
		n, _ := strconv.Atoi(said)
		do(counted{named{name, tawatur.MentionType(typ)}, m, n, titles})
	}
}

// maxKeyed bounds the memory of a keyring.
const maxKeyed = 50_000

// keyring gives the keys of names and remembers them. It may be used by
// several goroutines at once.
type keyring struct {
	mu   sync.Mutex
	keys map[string]string
}

// of gives the keys of a name, parted by spaces.
func (k *keyring) of(name string) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	ks, ok := k.keys[name]
	if !ok {
		ks = strings.Join(spelling.Keys(name), " ")
		if k.keys == nil || len(k.keys) >= maxKeyed {
			k.keys = map[string]string{}
		}
		k.keys[strings.Clone(name)] = ks
	}
	return ks
}
