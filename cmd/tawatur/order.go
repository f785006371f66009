package main

import (
	"fmt"

	"tawatur/store"
)

// orders are the names of the orders on the command line.
var orders = [...]struct {
	name  string
	order store.Order
}{
	{"origins", store.ByOrigins},
	{"recency", store.ByRecency},
	{"size", store.BySize},
	{"conflict", store.ByConflict},
}

// order is a flag that takes an order of stories.
type order struct{ store.Order }

// String implements pflag.Value.
func (o *order) String() string {
	for _, x := range orders {
		if x.order == o.Order {
			return x.name
		}
	}
	return ""
}

// Set implements pflag.Value.
func (o *order) Set(s string) error {
	for _, x := range orders {
		if x.name == s {
			o.Order = x.order
			return nil
		}
	}
	return fmt.Errorf("%q is none of origins, recency, size, conflict", s)
}

// Type implements pflag.Value.
func (o *order) Type() string { return "order" }
