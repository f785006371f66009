package store

import (
	"encoding/base64"
	"encoding/json"

	"tawatur"
	"tawatur/record"
)

// storyCursor is the place of a story in an order: the four numbers, or days, that
// the order sorts by, and its ID.
type storyCursor struct {
	Order Order     `json:"o"`
	Sorts [4]sortBy `json:"s"`
	ID    string    `json:"id"`
}

// sortBy is a number, or a day where S is set.
type sortBy struct {
	N int     `json:"n,omitempty"`
	S *string `json:"s,omitempty"`
}

func by(n int) sortBy { return sortBy{N: n} }

func byDay(d tawatur.Day) sortBy {
	s := d.String()
	return sortBy{S: &s}
}

func (v sortBy) value() any {
	if v.S != nil {
		return *v.S
	}
	return v.N
}

// sortsOf: an index into it is an Order. Each gives what byOrder sorts by.
var sortsOf = [...]func(l *record.StoryLine) [4]sortBy{
	ByOrigins: func(l *record.StoryLine) [4]sortBy {
		return [4]sortBy{by(l.Origins), by(l.Contradicted), by(l.Reports), byDay(l.To)}
	},
	ByRecency: func(l *record.StoryLine) [4]sortBy {
		return [4]sortBy{byDay(l.To), by(l.Origins), by(l.Contradicted), by(l.Reports)}
	},
	BySize: func(l *record.StoryLine) [4]sortBy {
		return [4]sortBy{by(l.Reports), by(l.Origins), by(l.Contradicted), byDay(l.To)}
	},
	ByConflict: func(l *record.StoryLine) [4]sortBy {
		return [4]sortBy{by(l.Contradicted + l.Conflicts), by(l.Origins), by(l.Reports), byDay(l.To)}
	},
}

// afterCursor: an index into it is an Order: the stories that come after one.
var afterCursor = [...]string{
	ByOrigins:  ` AND ((origins, contradicted, reports, last_day) < (?, ?, ?, ?) OR (origins, contradicted, reports, last_day) = (?, ?, ?, ?) AND key > ?)`,
	ByRecency:  ` AND ((last_day, origins, contradicted, reports) < (?, ?, ?, ?) OR (last_day, origins, contradicted, reports) = (?, ?, ?, ?) AND key > ?)`,
	BySize:     ` AND ((reports, origins, contradicted, last_day) < (?, ?, ?, ?) OR (reports, origins, contradicted, last_day) = (?, ?, ?, ?) AND key > ?)`,
	ByConflict: ` AND ((contradicted + conflicts, origins, reports, last_day) < (?, ?, ?, ?) OR (contradicted + conflicts, origins, reports, last_day) = (?, ?, ?, ?) AND key > ?)`,
}

// Cursor tells where in the order of o a line stands, for [StoryOptions.After]. It stays
// good when stories come or go before it. It is "" where there is no such order.
func (o *StoryOptions) Cursor(l *record.StoryLine) string {
	if o.Order < 0 || int(o.Order) >= len(sortsOf) {
		return ""
	}
	b, err := json.Marshal(storyCursor{o.Order, sortsOf[o.Order](l), l.ID})
	if err != nil {
		return "" // cannot happen: numbers and strings
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// after writes the condition that a cursor stands for. CodeInvalid where it is none, or
// one of another order.
func (o *StoryOptions) after() (string, []any, error) {
	var c storyCursor
	b, err := base64.RawURLEncoding.DecodeString(o.After)
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	if err != nil || c.Order != o.Order {
		return "", nil, badCursor()
	}
	var args []any
	for range 2 {
		for _, v := range c.Sorts {
			args = append(args, v.value())
		}
	}
	return afterCursor[o.Order], append(args, c.ID), nil
}
