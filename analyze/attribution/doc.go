// Package attribution finds what a report puts in the mouth of somebody: the
// content, the word that reports it, who says it, and through whom it came.
//
// Begin with [Load] and [Lexicon.Find]. The words it knows stand in data/:
// verbs with what they take, head nouns of sources with their kind, and the
// words that steer the reading of a sentence. Their inflections are generated
// (paradigm.go). A text is cut into units (unit.go), cues are recognised in
// them (cue.go), each with its content (content.go, extent.go) and its speaker
// (phrase.go, speaker.go), and names are resolved over the whole report
// (entity.go).
package attribution
