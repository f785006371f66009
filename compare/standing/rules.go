package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// reason is a rule that makes one origin of two assertions.
type reason struct {
	why      tawatur.OriginWhy
	evidence string
	beyond   string // the report of another story that both stand in
}

// rule decides whether two assertions share an origin; doubt is set where they
// may and the rule does not suffice.
type rule func(j *judge, a, b *side) (r reason, ok, doubt bool)

// rules are tried in this order; the first that applies gives the reason.
var ruleOrder = [...]rule{copied, sameSource, sameTransmitter, sameFamily}

// shortWords is how many copied words are shown as evidence.
const shortWords = 12

// copied holds when the passages of a link cover half of both assertions, or
// when both stand in the text of one agency or of one report of another story.
func copied(j *judge, a, b *side) (reason, bool, bool) {
	key := [2]string{min(a.Report, b.Report), max(a.Report, b.Report)}
	for _, l := range j.copies[key] {
		for _, p := range l.Passages {
			from, to := p.From, p.To
			if l.From != a.Report {
				from, to = to, from
			}
			if half(a.Span, from) && half(b.Span, to) {
				return reason{why: tawatur.WhyCopy, evidence: j.copiedWords(a, from)}, true, false
			}
		}
	}
	if r, ok := j.oneTextBehind(a, b, j.shared); ok {
		return r, true, false
	}
	r, ok, doubt := j.sameWords(a, b)
	if !ok && !doubt {
		r, doubt = j.oneTextBehind(a, b, j.maybe)
	}
	return r, ok, doubt
}

// Lengths of a stretch of words that two assertions do not share by chance.
const (
	visibleRun  = 8
	visiblePart = 0.75 // of the shorter one, from leastRun words on
	leastRun    = 6
)

// sameWords holds when two assertions share so long a stretch of words, letter
// for letter, that one text lies under both, though too little of the reports
// agrees to call them copies.
func (j *judge) sameWords(a, b *side) (reason, bool, bool) {
	n, at := longest(a.words, b.words)
	short := min(len(a.words), len(b.words))
	if n < visibleRun && (n < leastRun || float64(n) < visiblePart*float64(short)) {
		return reason{}, false, false
	}
	evidence := strings.Join(a.words[at:at+min(n, shortWords)], " ")
	if n > shortWords {
		evidence += " …"
	}
	// Two sources may be quoted in words that one hand wrote.
	apart := a.named && b.named && j.compareSpeakers(&a.who, &b.who) == Different
	return reason{why: tawatur.WhyCopy, evidence: evidence}, !apart, apart
}

// maxWords bounds the comparison of two assertions word by word.
const maxWords = 120

// longest gives the length of the longest stretch that a and b share, and where
// it begins in a.
func longest(a, b []string) (n, at int) {
	a, b = a[:min(maxWords, len(a))], b[:min(maxWords, len(b))]
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for k := range b {
			above := row[k+1]
			if a[i] == b[k] {
				row[k+1] = diagonal + 1
				if row[k+1] > n {
					n, at = row[k+1], i-row[k+1]+1
				}
			} else {
				row[k+1] = 0
			}
			diagonal = above
		}
	}
	return n, at
}

// half reports whether at least half of s lies in p.
func half(s, p tawatur.Span) bool {
	return s.Len() > 0 && 2*(min(s.End, p.End)-max(s.Start, p.Start)) >= s.Len()
}

// copiedWords gives the first words of an assertion that stand in a passage.
func (j *judge) copiedWords(a *side, p tawatur.Span) string {
	text := j.reports[a.Report].Text
	words := strings.Fields(text[max(a.Start, p.Start):min(a.End, p.End)])
	if len(words) > shortWords {
		return strings.Join(words[:shortWords], " ") + " …"
	}
	return strings.Join(words, " ")
}

// sameSource holds when both rest on one source speaking on one occasion.
// Sources without a name never meet by their description alone.
func sameSource(j *judge, a, b *side) (reason, bool, bool) {
	if !a.named || !b.named {
		return reason{}, false, false
	}
	v := j.compareSpeakers(&a.who, &b.who)
	if v == Different {
		return reason{}, false, false
	}
	why := reason{why: tawatur.WhySameSource, evidence: pair(string(a.SourceName), string(b.SourceName))}
	if a.Report == b.Report && v == SameOne {
		return why, true, false
	}
	words := sayAlike(a, b)
	if anonymous(a) || anonymous(b) {
		one := (words || v == SameOne) && j.meetIn(a, b) != ""
		return why, one && anonymous(a) == anonymous(b) && a.spoken.meets(b.spoken), true
	}
	if v == Doubtful {
		return why, words && !a.who.person && !b.who.person, true
	}
	if words {
		return why, true, false
	}
	return why, a.spoken.meets(b.spoken) && sameVenue(&a.Assertion, &b.Assertion), true
}

// sameTransmitter holds when neither names a source and both came by one
// agency or outlet, or when one of them rests on the outlet of the other.
func sameTransmitter(j *judge, a, b *side) (reason, bool, bool) {
	if by := j.restsOn(a, b); by != "" {
		open := !a.named || j.isTransmitter(a, by) || anonymous(a)
		return reason{why: tawatur.WhySameTransmitter, evidence: by}, open, true
	}
	if by := j.restsOn(b, a); by != "" {
		open := !b.named || j.isTransmitter(b, by) || anonymous(b)
		return reason{why: tawatur.WhySameTransmitter, evidence: by}, open, true
	}
	by := j.meetIn(a, b)
	if by == "" {
		return reason{}, false, false
	}
	open := func(x *side) bool { return !x.named || j.isTransmitter(x, by) }
	if open(a) && open(b) {
		return reason{why: tawatur.WhySameTransmitter, evidence: by}, true, false
	}
	// An unnamed source that a medium carries, and the medium itself.
	mixed := (open(a) || anonymous(a)) && (open(b) || anonymous(b)) && !(anonymous(a) && anonymous(b))
	return reason{why: tawatur.WhySameTransmitter, evidence: by}, mixed && a.spoken.meets(b.spoken), mixed
}

// restsOn gives the outlet of b where it is a transmitter of a and reported no
// later, else "".
func (j *judge) restsOn(a, b *side) string {
	if b.Outlet == "" || a.Outlet == b.Outlet || !a.Published.IsZero() && a.Published.Before(b.Published) {
		return ""
	}
	for _, t := range a.via {
		if j.compare(t, b.Outlet) == SameOne {
			return t
		}
	}
	return ""
}

// sameFamily holds when neither names a source and one publisher stands behind
// both outlets.
func sameFamily(j *judge, a, b *side) (reason, bool, bool) {
	if a.named || b.named || a.Outlet == "" || b.Outlet == "" {
		return reason{}, false, false
	}
	if a.Outlet == b.Outlet {
		one := !j.cameApart(a, b)
		return reason{why: tawatur.WhySameFamily, evidence: a.Outlet}, one, !one
	}
	if j.names.reg == nil {
		return reason{}, false, false
	}
	f := j.names.reg.Family(a.Outlet)
	return reason{why: tawatur.WhySameFamily, evidence: f}, f != "" && f == j.names.reg.Family(b.Outlet), false
}

// named reports whether an assertion names or describes a source. What stands in
// the place of one ("تقارير", "وسائل إعلام") does not.
func (j *judge) named(a *tawatur.Assertion) bool {
	toks := arabic.Tokens(string(a.SourceName))
	return slices.ContainsFunc(toks, func(t arabic.Token) bool {
		_, none := j.names.voices[entry{noneOf, bare(t.Norm)}]
		return t.Kind != arabic.Punct && !none
	})
}

func anonymous(a *side) bool { return a.SourceKind == tawatur.SourceAnonymous }

// meetIn gives a transmitter that both assertions came by, or "".
func (j *judge) meetIn(a, b *side) string {
	for _, s := range a.via {
		for _, t := range b.via {
			if j.compare(s, t) == SameOne {
				return s
			}
		}
	}
	return ""
}

// transmitters lists the chain of an assertion, a medium that is its source,
// and, where it has none, what the whole report rests on.
func (j *judge) transmitters(a *tawatur.Assertion) []string {
	out := slices.Clone(a.Chain)
	if a.SourceKind == tawatur.SourceMedium {
		out = append(out, string(a.SourceName))
	}
	if len(out) == 0 {
		out = j.introduced(a)
	}
	if len(out) == 0 {
		return j.carried[a.Report]
	}
	return out
}

// introduced gives the chain by which the source of an assertion came into its
// report: where it goes on to speak, the chain is not told again.
func (j *judge) introduced(a *tawatur.Assertion) []string {
	r := j.reports[a.Report]
	if a.SourceName == "" || r == nil {
		return nil
	}
	for i := range r.Attributions {
		if at := &r.Attributions[i]; at.SourceName == a.SourceName && len(at.Chain) > 0 {
			return slices.Clone(at.Chain)
		}
	}
	return nil
}

func (j *judge) isTransmitter(a *side, by string) bool {
	return a.SourceKind == tawatur.SourceMedium && j.compare(string(a.SourceName), by) == SameOne
}

func pair(a, b string) string {
	if a == b {
		return a
	}
	return a + " = " + b
}
