package figure

import "tawatur"

// isSeat reports whether the place at s is where a body has its seat ("ومقره
// لندن"): nothing that it counts happened there.
func (f *finder) isSeat(s tawatur.Span) bool {
	k := f.tokenAt(s.Start) - 1
	if f.norm(k) == "في" {
		k--
	}
	switch bare(f.norm(k)) {
	case "مقره", "مقرها", "مقرهما", "مقرهم":
		return true
	}
	return false
}
