package tallychart

import _ "embed"

// Style is the style sheet of a chart, for a page or a file that defines the colours.
//
//go:embed tally.css
var Style string
