package scan

import "image"

// ink is where a page is dark, in cells of scale dots a side.
type ink struct {
	wide, high, scale int
	dark              []bool
}

// inkOf makes the cells of a page: one is dark where any of its dots is that is
// no dust.
func inkOf(g *image.Gray, scale int) *ink {
	k := &ink{wide: g.Rect.Dx() / scale, high: g.Rect.Dy() / scale, scale: scale}
	k.dark = make([]bool, k.wide*k.high)
	least := threshold(g)
	for y := range k.high * scale {
		row := g.Pix[y*g.Stride:]
		cells := k.dark[y/scale*k.wide:]
		for x := range k.wide * scale {
			if row[x] < least && !isDust(g, x, y, least) {
				cells[x/scale] = true
			}
		}
	}
	return k
}

// isDust reports whether a dark dot stands alone, or with another one.
func isDust(g *image.Gray, x, y int, least uint8) bool {
	dark := 0
	for ny := max(0, y-1); ny <= min(g.Rect.Dy()-1, y+1); ny++ {
		for nx := max(0, x-1); nx <= min(g.Rect.Dx()-1, x+1); nx++ {
			if g.Pix[ny*g.Stride+nx] < least {
				dark++
			}
		}
	}
	return dark < 4
}

// threshold is the grey that parts ink from paper best (Otsu: A threshold
// selection method from gray-level histograms, 1979).
func threshold(g *image.Gray) uint8 {
	var count [256]float64
	total, sum := 0.0, 0.0
	for y := range g.Rect.Dy() {
		for _, v := range g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()] {
			count[v]++
		}
	}
	for v, n := range count {
		total += n
		sum += n * float64(v)
	}
	best, top := 128, -1.0
	below, under := 0.0, 0.0
	for v, n := range count {
		below += n
		under += n * float64(v)
		if below == 0 || below == total {
			continue
		}
		d := under/below - (sum-under)/(total-below)
		if between := below * (total - below) * d * d; between > top {
			best, top = v+1, between
		}
	}
	return uint8(min(best, 230))
}

// edges are the dark cells with a light one under them: of a line of letters
// those that stand on it.
func (k *ink) edges() []image.Point {
	var out []image.Point
	for y := range k.high - 1 {
		for x := range k.wide {
			if k.dark[y*k.wide+x] && !k.dark[(y+1)*k.wide+x] {
				out = append(out, image.Pt(x, y))
			}
		}
	}
	return out
}

// smeared joins what is at most gap cells apart in a row.
func (k *ink) smeared(gap int) *ink {
	out := &ink{wide: k.wide, high: k.high, scale: k.scale, dark: append([]bool(nil), k.dark...)}
	for y := range k.high {
		row := out.dark[y*k.wide : (y+1)*k.wide]
		last := -gap - 2
		for x, dark := range row {
			if !dark {
				continue
			}
			for i := last + 1; i < x && x-last-1 <= gap; i++ {
				row[i] = true
			}
			last = x
		}
	}
	return out
}

// stains gives the boxes of what hangs together, in cells.
func (k *ink) stains() []image.Rectangle {
	seen := make([]bool, len(k.dark))
	var out []image.Rectangle
	var todo []int
	for i, dark := range k.dark {
		if !dark || seen[i] {
			continue
		}
		box := image.Rectangle{Min: image.Pt(i%k.wide, i/k.wide)}
		seen[i] = true
		for todo = append(todo[:0], i); len(todo) > 0; {
			at := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			x, y := at%k.wide, at/k.wide
			box = image.Rect(min(box.Min.X, x), min(box.Min.Y, y), max(box.Max.X, x+1), max(box.Max.Y, y+1))
			todo = k.neighbours(x, y, seen, todo)
		}
		out = append(out, box)
	}
	return out
}

// neighbours adds the dark cells round one that were not seen yet.
func (k *ink) neighbours(x, y int, seen []bool, todo []int) []int {
	for ny := max(0, y-1); ny <= min(k.high-1, y+1); ny++ {
		for nx := max(0, x-1); nx <= min(k.wide-1, x+1); nx++ {
			if i := ny*k.wide + nx; k.dark[i] && !seen[i] {
				seen[i] = true
				todo = append(todo, i)
			}
		}
	}
	return todo
}
