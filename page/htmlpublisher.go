package page

import "tawatur/outlet"

// publisher names the outlet: by the page's address, or by the name that the page
// states; "" where neither tells.
func (t *Tables) publisher(a *about, asked string) string {
	for _, at := range []string{asked, a.address} {
		if o, ok := t.reg.Host(at); ok {
			return o.Name
		}
	}
	if o, ok := t.reg.Find(a.site); ok && (t.reg.Domain(a.address) == "" || endsAlike(a.site, o)) {
		return o.Name
	}
	return a.site
}

// endsAlike reports whether a name of an outlet ends in the last word of name. The
// registry takes "البيان الساحلي" for "البيان" of a country, which a page of another
// domain than that outlet's does not bear out.
func endsAlike(name string, o outlet.Outlet) bool {
	words := foldedWords(name)
	for _, own := range append([]string{o.Name}, o.Aliases...) {
		if w := foldedWords(own); len(w) > 0 && len(words) > 0 && w[len(w)-1] == words[len(words)-1] {
			return true
		}
	}
	return false
}
