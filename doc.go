// Package tawatur holds the nouns of the program: what is read ([Capture],
// [Report]), what is understood of it ([Analysis] with its [Attribution],
// [Figure], [Mention] and [DateRef]), and what a comparison of many reports
// finds ([Story], [Claim], [Origin], [Tally], [Link], [Wording]).
//
// Begin with [Reading], a report together with its analysis: it is what
// `tawatur extract` prints and what every later step works on.
//
// The captured text is never altered. Every result is a [Span] of bytes into
// [Report.Text]. The package depends on the standard library alone and holds
// no logic beyond what the nouns need to be read, written and compared.
package tawatur
