// Package arabic handles Arabic script and words: folding with offsets
// ([Match], [Normalize]), [Tokens], [Quotes] and [Sentences], the cutting of
// words ([Split], [Segment]) and the [Stem] for search. Numbers in words are in
// the package numeral below it.
//
// Begin with [Tokens]: every later step works on words and not on letters.
// All positions are byte offsets into the text that was passed in.
package arabic
