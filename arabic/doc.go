// Package arabic handles Arabic script and words: normalising with offsets,
// sentences, tokens, clitics and stems. Numbers in words are in the package
// numeral below it.
//
// All positions are byte offsets into the text that was passed in.
package arabic
