package lineage

import (
	"cmp"

	"tawatur"
	"tawatur/compare/body"
	"tawatur/outlet"
)

// What makes a link, and of which kind.
const (
	// minFree is the least number of words, outside direct quotations, in the
	// shared passages of a link; two texts that hold half of each other's
	// words need fewer.
	minFree      = 20
	minFreeShort = 8
	halfShared   = 0.5
	// mostShared is the share of the shorter text's shingles, or of its words, and
	// alikeLength the ratio of lengths, from which two texts are copies. A word
	// that was changed costs five shingles.
	mostShared  = 0.8
	alikeLength = 0.6
	// wholeRun is the length of an unaltered run of words that counts as taken
	// over whole; a link whose shared words mostly stand in shorter runs is a
	// rewrite.
	wholeRun = 15
)

// Align finds the passages that stand in both a and b, and says which way they
// went where a credit, the time or the fuller text shows it (reg may be nil).
// Where they share only the words of a direct quotation, the link is of the kind
// [tawatur.Quotes] and has no direction. It reports false where the two share no
// passage. Align(b, a) gives the same link.
func Align(a, b *tawatur.Reading, reg *outlet.Registry) (tawatur.Link, bool) {
	return align(newText(body.Of(a)), newText(body.Of(b)), newCrediter(reg))
}

func align(a, b *text, c *crediter) (tawatur.Link, bool) {
	if compareReports(a.r, b.r) > 0 {
		a, b = b, a
	}
	l, ok := measure(a, b)
	if !ok {
		return l, false
	}
	if l.Kind == tawatur.Quotes {
		l.From, l.To, l.Why = a.r.ID, b.r.ID, tawatur.DirectionUnknown
		return l, true
	}
	if d := c.direct(a.r, b.r, len(a.words), len(b.words)); d.swap {
		l.From, l.To, l.Why, l.Evidence = b.r.ID, a.r.ID, d.why, d.evidence
		for i, p := range l.Passages {
			l.Passages[i] = tawatur.Passage{From: p.To, To: p.From}
		}
	} else {
		l.From, l.To, l.Why, l.Evidence = a.r.ID, b.r.ID, d.why, d.evidence
	}
	return l, true
}

// measure fills in all of a link but its direction.
func measure(a, b *text) (tawatur.Link, bool) {
	short := min(len(a.distinct), len(b.distinct))
	if short == 0 {
		return tawatur.Link{}, false
	}
	shared := common(a, b)
	if shared == 0 {
		return tawatur.Link{}, false
	}
	l := tawatur.Link{Containment: float64(shared) / float64(short)}
	ps := passagesOf(a, b, runsOf(a, b))
	free, words := 0, 0
	for _, p := range ps {
		free, words = free+p.free, words+p.words
		first, last := p.runs[0], p.runs[len(p.runs)-1]
		l.Passages = append(l.Passages, tawatur.Passage{
			From: a.span(first.a, last.a+last.n), To: b.span(first.b, last.b+last.n)})
	}
	switch {
	case free >= minFree || l.Containment >= halfShared && free >= minFreeShort:
	case words >= minFree || l.Containment >= halfShared && words > 0:
		l.Kind = tawatur.Quotes
		return l, true
	default:
		return tawatur.Link{}, false
	}
	held := float64(words) / float64(min(len(a.words), len(b.words)))
	l.Kind = kindOf(l.Containment, held, ratio(len(a.words), len(b.words)), ps)
	return l, true
}

// kindOf says how much of one text stands in another: copy where each is most
// of the other, as shingles or, taken over in long runs, as words; excerpt where
// most of the shorter, or whole passages, stand in a text that holds more;
// rewrite where the shared words are scattered.
func kindOf(containment, held, lengths float64, ps []passage) tawatur.LinkKind {
	words, whole := 0, 0
	for _, p := range ps {
		words += p.words
		for _, r := range p.runs {
			if r.n >= wholeRun {
				whole += int(r.n)
			}
		}
	}
	inRuns := 2*whole >= words
	switch most := containment >= mostShared || held >= mostShared && inRuns; {
	case most && lengths >= alikeLength:
		return tawatur.Copy
	case most || inRuns:
		return tawatur.Excerpt
	}
	return tawatur.Rewrite
}

func ratio(a, b int) float64 { return float64(min(a, b)) / float64(max(a, b)) }

// compareReports orders reports by publication, then by ID and text. Reports
// without a date come first.
func compareReports(a, b *tawatur.Reading) int {
	return cmp.Or(a.Compare(&b.Report), cmp.Compare(a.Text, b.Text))
}
