package story

import "strings"

// digits gives the digits of a number without the zeros that end a decimal
// part, so that 3.20 is 3.2.
func digits(norm string) string {
	s := strings.TrimRight(norm, ".,٫٬")
	if strings.ContainsAny(s, ".٫") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".٫")
	}
	return s
}

// wholePart gives the part before the decimal point of a number of two digits
// and more: what one report tells to the cent another rounds. It is "" for a
// number without decimals.
func wholePart(norm string) string {
	i := strings.IndexAny(norm, ".٫")
	if i < 2 || strings.TrimRight(norm[i:], ".,٫٬0") == "" {
		return ""
	}
	return norm[:i]
}
