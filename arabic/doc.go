// Package arabic handles Arabic script and words: folding with offsets
// ([Match], [Normalize]), the order of letters in old PDF files ([Logical]),
// [Tokens], [Quotes] and [Sentences], the cutting of words ([Split], [Segment],
// [Uncut]) and the [Stem] for search. Numbers in words are in the package numeral
// below it, spellings of one name in the package spelling.
//
// Begin with [Tokens]: every later step works on words and not on letters.
// All positions are byte offsets into the text that was passed in, at the edges
// of its runes. No function fails: what is not Arabic, or not UTF-8, passes
// through. All take time that grows with the length of the text and no faster, and
// may be called by several goroutines at once.
package arabic
