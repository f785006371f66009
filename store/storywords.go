package store

import "slices"

// orderWords are what orders are called in addresses and by programs: an index into them
// is an Order.
var orderWords = [...]string{ByOrigins: "origins", ByRecency: "recent", BySize: "size", ByConflict: "conflict"}

// Orders gives all orders, as a reader chooses among them.
func Orders() []Order { return []Order{ByOrigins, ByRecency, ByConflict, BySize} }

// String is the word for the order; "" where there is no such order.
func (o Order) String() string {
	if o < 0 || int(o) >= len(orderWords) {
		return ""
	}
	return orderWords[o]
}

// OrderNamed gives the order of that word, and ByOrigins for any other word.
func OrderNamed(word string) Order { return Order(max(0, slices.Index(orderWords[:], word))) }
