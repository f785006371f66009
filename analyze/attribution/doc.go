// Package attribution finds what a report puts in the mouth of somebody: the
// content, the word that reports it, who says it, and through whom it came.
//
// Begin with [Load] and [Lexicon.Find]. What it knows of the language stands in
// data/, one entry a line: verbs with their stance and what they take, head
// nouns of sources with their kind, and words with the role they play in
// steering the reading. Inflections are generated from them (paradigm.go).
//
// A report is read in this order: tokens get their roles (word.go) and
// quotation marks their partners (quote.go), both are cut into units that no
// quotation crosses (unit.go); in each unit cues are recognised (cue.go,
// nominal.go, according.go) that have a content (content.go), the contents are
// ended (extent.go, end.go), speakers sought behind and before the cue (speaker.go,
// behind.go, before.go, owed.go, deed.go, clause.go, phrase.go, strict.go), with
// the parts of speech of their words (parts.go) where these are known; last, speakers become names over the whole
// report (resolve.go, naming.go, office.go, alias.go), with how far to trust who
// was chosen (who.go), transmitters chains (chain.go, transmit.go,
// media.go, medium.go, after.go), and the occasion of the words is told
// (occasion.go).
//
// A medium is in the chain of what the same speaker says in the sentence that
// names it, and is not carried on beyond: readers themselves do so as often as
// not, and the text does not tell.
package attribution
