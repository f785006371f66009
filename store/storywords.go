package store

import "slices"

// orderWords and standingWords are what orders and standings are called in addresses and
// by programs: an index into them is an Order, or a Standing.
var (
	orderWords    = [...]string{ByOrigins: "origins", ByRecency: "recent", BySize: "size", ByConflict: "conflict"}
	standingWords = [...]string{AnyStanding: "any", Corroborated: "corroborated", Contested: "contested", OneOrigin: "one"}
)

// Orders gives all orders, as a reader chooses among them.
func Orders() []Order { return []Order{ByOrigins, ByRecency, ByConflict, BySize} }

// String is the word for the order; "" where there is no such order.
func (o Order) String() string { return wordAt(orderWords[:], int(o)) }

// OrderNamed gives the order of that word, and ByOrigins for any other word.
func OrderNamed(word string) Order { return Order(max(0, slices.Index(orderWords[:], word))) }

// Standings gives all selections by standing, as a reader chooses among them.
func Standings() []Standing { return []Standing{AnyStanding, Corroborated, Contested, OneOrigin} }

// String is the word for the selection; "" where there is no such selection.
func (s Standing) String() string { return wordAt(standingWords[:], int(s)) }

// StandingNamed gives the selection of that word, and AnyStanding for any other word.
func StandingNamed(word string) Standing {
	return Standing(max(0, slices.Index(standingWords[:], word)))
}

func wordAt(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}
