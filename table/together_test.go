package table

import (
	"errors"
	"testing"
)

func TestTogether(t *testing.T) {
	var a, b int
	bad := errors.New("no such table")
	err := Together(
		func() error { a = 1; return nil },
		func() error { return bad },
		func() error { b = 2; return nil },
	)
	if a != 1 || b != 2 || !errors.Is(err, bad) {
		t.Errorf("%d %d %v", a, b, err)
	}
	if err := Together(); err != nil {
		t.Error(err)
	}
}
