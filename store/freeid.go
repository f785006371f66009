package store

import (
	"context"
	"fmt"

	"tawatur"
)

// FreeIDs gives, for each of the IDs that the reports of one new capture
// would have, the ID that [Store.Save] would store it under now: itself, or
// itself with "~2" and so on where another report has it. Whoever places reports
// before saving them asks here first, so that both speak of the same ID.
func (s *Store) FreeIDs(ctx context.Context, ids []string) ([]string, error) {
	out := make([]string, len(ids))
	used := map[string]bool{}
	taken := func(id string) (bool, error) {
		if used[id] {
			return true, nil
		}
		var one int
		return s.row(ctx, reportExists, []any{id}, &one)
	}
	for i, id := range ids {
		is, err := taken(id)
		if err == nil && is {
			id, err = freeID(id, taken)
		}
		if err != nil {
			return nil, s.fail(opRead, err)
		}
		used[id], out[i] = true, id
	}
	return out, nil
}

// freeID finds a number n from 2 on for which "id~n" is not taken; the lowest
// one where the numbers were given without a gap. It asks about log n times,
// since a thousand files may have one name.
func freeID(id string, taken func(string) (bool, error)) (string, error) {
	key := func(n int) string { return fmt.Sprintf("%s~%d", id, n) }
	used, free := 1, 2
	for {
		is, err := taken(key(free))
		if err != nil {
			return "", err
		}
		if !is {
			break
		}
		used, free = free, 2*free
	}
	for free-used > 1 {
		mid := used + (free-used)/2
		is, err := taken(key(mid))
		if err != nil {
			return "", err
		}
		if is {
			used = mid
		} else {
			free = mid
		}
	}
	return key(free), nil
}

func duplicateID(input, id, kept string) tawatur.Skip {
	return tawatur.Skip{Input: input, Reason: tawatur.SkipDuplicateID, Kept: true,
		Detail: fmt.Sprintf("another report has the ID %q; this one is kept as %q", id, kept)}
}
