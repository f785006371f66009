package wordchart

import _ "embed"

// Style is the style sheet of a chart, for a page or a file that defines the colours.
//
//go:embed wordchart.css
var Style string
