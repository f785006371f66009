package paper

import "slices"

// Block is a part of a page that is read from its top to its bottom: a column
// of an article, or a headline.
type Block struct {
	Box
	// Boxes are the indexes of what stands in it.
	Boxes    []int
	Headline bool
}

const (
	headlineHeight = 1.3 // of the body's height
	headlineRiver  = 0.8 // of its height
	riverWidth     = 0.9 // of the body's height
	rowGap         = 0.2
	maxDepth       = 60
)

// Blocks cuts a page into blocks in the order in which they are read. Boxes
// without a place are left out; all others stand in one block each. em is the
// size of the page's letters in the units of the boxes, with which the width of
// rivers is measured; the boxes should leave some white between the lines.
func Blocks(boxes []Box, em float64) []Block {
	var list []int
	for i, b := range boxes {
		if b.whole() {
			list = append(list, i)
		}
	}
	if len(list) == 0 {
		return nil
	}
	c := cutter{boxes: boxes, em: em, body: bodyHeight(pick(boxes, list))}
	c.cut(list, 0)
	return c.out
}

func pick(boxes []Box, list []int) []Box {
	out := make([]Box, len(list))
	for n, i := range list {
		out[n] = boxes[i]
	}
	return out
}

// cutter is one run of Blocks.
type cutter struct {
	boxes    []Box
	em, body float64
	out      []Block
}

// leaf gives out a region as one block.
func (c *cutter) leaf(list []int, headline bool) {
	c.out = append(c.out, Block{Box: around(c.boxes, list), Boxes: list, Headline: headline})
}

// cut cuts a region and gives out its blocks.
func (c *cutter) cut(list []int, depth int) {
	rows := rows(c.boxes, list)
	cols := c.rivers(list)
	heads := c.headlines(rows)
	switch {
	case depth == maxDepth || len(rows) == 1 && len(cols) == 1:
		c.leaf(list, len(heads) > 0 && heads[0] != none)
	case len(cols) > 1 && !c.heads(heads):
		for _, s := range cols {
			c.cut(s.boxes, depth+1)
		}
	case c.apart(rows, heads, depth):
	case len(cols) > 1:
		for _, s := range cols {
			c.cut(s.boxes, depth+1)
		}
	default:
		c.atWidest(list, rows, depth)
	}
}

// head tells what a row is: no headline, or the n-th one.
type head int

const none head = 0

// headlines numbers the rows that are headlines; rows of one headline that
// stand close to one another have one number.
func (c *cutter) headlines(rows []stretch) []head {
	out := make([]head, len(rows))
	n := none
	for i, r := range rows {
		if !c.large(r) || c.wider(r.boxes, headlineRiver*(r.to-r.from)) {
			continue // or headlines side by side, which go with what is under each
		}
		if i == 0 || out[i-1] == none || r.from-rows[i-1].to > 1.5*(r.to-r.from) {
			n++
		}
		out[i] = n
	}
	return out
}

// large reports whether a row is set in larger letters than the body.
func (c *cutter) large(r stretch) bool {
	return bodyHeight(pick(c.boxes, r.boxes)) >= headlineHeight*c.body
}

// heads reports whether a headline of a region stands over its rivers, or on one
// side of them: then it heads what is under it on both sides.
func (c *cutter) heads(heads []head) bool {
	return slices.ContainsFunc(heads, func(h head) bool { return h != none })
}

// apart cuts a region above and below its headlines; it reports whether it has
// any besides other text.
func (c *cutter) apart(rows []stretch, heads []head, depth int) bool {
	var part []int
	parts := 0
	for i, r := range rows {
		if i > 0 && heads[i] != heads[i-1] {
			c.part(part, heads[i-1], depth)
			part = nil
			parts++
		}
		part = append(part, r.boxes...)
		if i == len(rows)-1 && parts > 0 {
			c.part(part, heads[i], depth)
		}
	}
	return parts > 0
}

func (c *cutter) part(list []int, h head, depth int) {
	if h != none {
		c.leaf(list, true)
		return
	}
	c.cut(list, depth+1)
}

// atWidest cuts a region at its widest white row where one of the parts has
// columns, and else gives it out as it is.
func (c *cutter) atWidest(list []int, rows []stretch, depth int) {
	at, width := 0, rowGap*c.body
	for i := 1; i < len(rows); i++ {
		if gap := rows[i].from - rows[i-1].to; gap > width {
			at, width = i, gap
		}
	}
	if at == 0 || !c.hasColumns(rows) {
		c.leaf(list, c.allLarge(rows))
		return
	}
	c.cut(boxesOf(rows[:at]), depth+1)
	c.cut(boxesOf(rows[at:]), depth+1)
}

func (c *cutter) allLarge(rows []stretch) bool {
	for _, r := range rows {
		if !c.large(r) {
			return false
		}
	}
	return true
}

func boxesOf(rows []stretch) []int {
	var list []int
	for _, r := range rows {
		list = append(list, r.boxes...)
	}
	return list
}
