package paper

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// grid reads a page drawn with letters, one a box of ten by ten; large letters
// (upper case) fill two rows. It gives the blocks as the letters that they hold.
func grid(page string) string {
	var boxes []Box
	var names []byte
	for y, row := range strings.Split(strings.Trim(page, "\n"), "\n") {
		for x, c := range []byte(row) {
			if c == ' ' {
				continue
			}
			b := Box{float64(x * 10), float64(y * 20), float64(x*10 + 10), float64(y*20 + 10)}
			if c < 'a' {
				b.Y1 += 10
			}
			boxes, names = append(boxes, b), append(names, c)
		}
	}
	var out []string
	for _, b := range Blocks(boxes, 10) {
		var s []byte
		for _, i := range b.Boxes {
			if strings.IndexByte(string(s), names[i]) < 0 {
				s = append(s, names[i])
			}
		}
		if b.Headline {
			s = append(s, '!')
		}
		out = append(out, string(s))
	}
	return strings.Join(out, " ")
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ what, page, want string }{
		{"one column", `
aaaaaaaa
aaaaaaaa
  aaaaaa
`, "a"},
		{"two columns are read from the right", `
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
`, "a b"},
		{"a headline over both columns", `
HHHHHHHHHHHH

bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
`, "H! a b"},
		{"a headline on one side heads both columns", `
       HHHHH

bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
       GGGGG

ddddd  ccccc
ddddd  ccccc
ddddd  ccccc
ddddd  ccccc
`, "H! a b G! c d"},
		{"articles beside one another keep their headlines", `
GGGGG  HHHHH

bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
`, "H! a G! b"},
		{"a headline within a column", `
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  HHHHH
bbbbb       
bbbbb  aaaaa
bbbbb  aaaaa
bbbbb  aaaaa
`, "a H! a b"},
		{"a lead over columns", `
aaaaaaaaaaaa
aaaaaaaaaaaa

ccccc  bbbbb
ccccc  bbbbb
ccccc  bbbbb
ccccc  bbbbb
`, "a b c"},
	} {
		if got := grid(c.page); got != c.want {
			t.Errorf("%s: %s instead of %s", c.what, got, c.want)
		}
	}
}

// FuzzBlocks holds that every box with a place stands in one block.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("0123456789abcdefghijklmnopqrstuv"), 10.0)
	f.Fuzz(func(t *testing.T, raw []byte, em float64) {
		var boxes []Box
		for ; len(raw) >= 8 && len(boxes) < 400; raw = raw[8:] {
			x, y := float64(binary.LittleEndian.Uint16(raw)), float64(binary.LittleEndian.Uint16(raw[2:]))
			boxes = append(boxes, Box{x, y, x + float64(int16(binary.LittleEndian.Uint16(raw[4:]))), y + float64(raw[6])})
		}
		count := map[int]int{}
		for _, b := range Blocks(boxes, em) {
			for _, i := range b.Boxes {
				count[i]++
			}
		}
		for i, b := range boxes {
			if want := map[bool]int{true: 1}[b.whole()]; count[i] != want {
				t.Fatalf("box %d (%v) stands in %d blocks", i, b, count[i])
			}
		}
	})
}

func BenchmarkBlocks(b *testing.B) {
	var boxes []Box
	for i := range 4000 {
		x, y := float64(i%40), float64(i/40)
		boxes = append(boxes, Box{x*25 + float64(i%40/10)*30, y * 20, x*25 + 20 + float64(i%40/10)*30, y*20 + 12})
	}
	for b.Loop() {
		if n := len(Blocks(boxes, 14)); n != 4 {
			b.Fatal(fmt.Sprint(n))
		}
	}
}
