package chain

import _ "embed"

// Style is the style sheet of a chain, for a page or a file that defines the colours.
//
//go:embed chain.css
var Style string
