package timechart

import _ "embed"

// Style is the style sheet of a chart, for a page or a file that defines the colours.
//
//go:embed timechart.css
var Style string
