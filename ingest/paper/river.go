package paper

const (
	fewRows   = 4   // rows that must stand beside one another to make columns
	wideRiver = 3.0 // of the letters' size: columns even where there are fewer
)

// rivers gives the columns of a region from right to left: what white rivers
// part that run from its top to its bottom. It gives one where there are none.
func (c *cutter) rivers(list []int) []stretch {
	var out []stretch
	for _, s := range columns(c.boxes, list) {
		if n := len(out); n > 0 && !c.isRiver(&out[n-1], &s) {
			out[n-1].to = s.to
			out[n-1].boxes = append(out[n-1].boxes, s.boxes...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// isRiver reports whether what is white between two columns is a river: white
// between words falls together in a few rows by chance.
func (c *cutter) isRiver(right, left *stretch) bool {
	gap := left.from - right.to
	if gap < riverWidth*c.em {
		return false
	}
	return gap >= wideRiver*c.em || len(rows(c.boxes, right.boxes)) >= fewRows || len(rows(c.boxes, left.boxes)) >= fewRows
}

// hasColumns reports whether some rows of a region that follow one another are
// parted by a river.
func (c *cutter) hasColumns(rows []stretch) bool {
	for i := range rows {
		if end := i + fewRows; end <= len(rows) && len(c.rivers(boxesOf(rows[i:end]))) > 1 {
			return true
		}
		if c.wider(rows[i].boxes, wideRiver*c.em) {
			return true
		}
	}
	return false
}

// wider reports whether white wider than least parts the boxes of a row.
func (c *cutter) wider(list []int, least float64) bool {
	cols := columns(c.boxes, list)
	for i := 1; i < len(cols); i++ {
		if cols[i].from-cols[i-1].to >= least {
			return true
		}
	}
	return false
}
