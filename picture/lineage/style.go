package lineage

import _ "embed"

// Style is the style sheet of a picture, for a page or a file that defines the colours.
//
//go:embed lineage.css
var Style string
