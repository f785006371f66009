package api

import (
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/record"
)

// leaf gives the part of a whole list that is asked for. Its cursors are positions: it
// is for lists that only grow when the archive does.
func leaf[T any](all []T, in *Part) (record.Page[T], error) {
	from, err := position(in.Cursor)
	if err != nil {
		return record.Page[T]{}, err
	}
	from = min(from, len(all))
	to := min(from+in.Limit, len(all))
	p := record.Page[T]{Items: all[from:to], Total: len(all)}
	if to < len(all) {
		p.Next = cursorAt(to)
	}
	return p, nil
}

const positionMark = "at:"

func cursorAt(n int) string {
	return base64.RawURLEncoding.EncodeToString([]byte(positionMark + strconv.Itoa(n)))
}

// position reads what cursorAt wrote; "" is the beginning.
func position(cursor string) (int, error) {
	if cursor == "" {
		return 0, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	digits, ok := strings.CutPrefix(string(b), positionMark)
	n, err2 := strconv.Atoi(digits)
	if err != nil || err2 != nil || !ok || n < 0 || cursorAt(n) != cursor {
		return 0, huma.Error400BadRequest("this is no cursor of this list: begin again without a cursor")
	}
	return n, nil
}
