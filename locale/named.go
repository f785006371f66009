package locale

// Named gives the name of a code of some kind ("country", "language") where the
// catalogue has one, as key kind.code, and else the code as it is.
func (p *Printer) Named(kind, code string) string {
	if key := kind + "." + code; p.Has(key) {
		return p.Text(key)
	}
	return code
}
