package picture

import (
	"math"
	"strings"
)

// Shape is the outline of the mark with a number, around 0,0: six shapes in
// turn, so that origins are told apart without colour. 0 is the sign of what
// stands against a claim.
func Shape(number int, r float64) string {
	if number <= 0 {
		return polygon(8, r, math.Pi/8)
	}
	switch (number - 1) % 6 {
	case 0:
		return "M" + Number(-r) + ",0A" + Number(r) + "," + Number(r) + " 0 1 1 " + Number(r) + ",0A" + Number(r) + "," + Number(r) + " 0 1 1 " + Number(-r) + ",0Z"
	case 1:
		return polygon(4, r*1.25, math.Pi/4)
	case 2:
		return polygon(4, r*1.22, 0)
	case 3:
		return polygon(3, r*1.4, -math.Pi/2)
	case 4:
		return polygon(6, r*1.1, 0)
	}
	return polygon(5, r*1.2, -math.Pi/2)
}

// ShapeDrop is how far the number stands below the middle of its shape.
func ShapeDrop(number int) float64 {
	if (number-1)%6 == 3 {
		return 3
	}
	return 0
}

func polygon(sides int, r, turn float64) string {
	var b strings.Builder
	for i := range sides {
		a := turn + 2*math.Pi*float64(i)/float64(sides)
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		b.WriteString(Number(r*math.Cos(a)) + "," + Number(r*math.Sin(a)))
	}
	return b.String() + "Z"
}
