package standing

import (
	"slices"
	"strings"
)

// partly reports whether one name holds all words of the other, few as they be,
// and both may be of one state.
func (n *Names) partly(a, b string) bool {
	stateA, x := n.words(a)
	stateB, y := n.words(b)
	if len(x) == 0 || len(y) == 0 || stateA != "" && stateB != "" && stateA != stateB {
		return false
	}
	return subset(x, y) || subset(y, x)
}

// sameBody reports whether two names mean one body: one holds all words of the
// other, of which one alone is too few unless both have it alone.
func (n *Names) sameBody(a, b string) bool {
	_, x := n.words(a)
	_, y := n.words(b)
	return n.partly(a, b) && (min(len(x), len(y)) > 1 || len(x) == len(y))
}

// partOfJoint reports whether one of two names may be that of several, of whom the
// other is one: both begin with the same two words.
func (n *Names) partOfJoint(a, b string) bool {
	if joint(a) == joint(b) {
		return false
	}
	stateA, x := n.words(a)
	stateB, y := n.words(b)
	return len(x) > 1 && len(y) > 1 && slices.Equal(x[:2], y[:2]) && (stateA == "" || stateB == "" || stateA == stateB)
}

// joint reports whether a name may be that of two ("الاتحاد والوزارة").
func joint(name string) bool {
	_, rest, _ := strings.Cut(name, " ")
	return strings.Contains(" "+rest, " وال")
}

// paperAlone reports whether a name is that of a document and nothing more.
func (n *Names) paperAlone(name string) bool { return name != "" && n.withoutPaper(name) == "" }
