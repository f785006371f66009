package store

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"tawatur"
)

// listPlace is a place in a list that gives the latest report first, and in each
// what stands there first. Last parts what begins at one place.
type listPlace struct {
	Day    string `json:"d"`
	Report int64  `json:"r"`
	Start  int    `json:"s"`
	Last   int64  `json:"l"`
}

func (p listPlace) cursor() string {
	b, err := json.Marshal(p)
	if err != nil {
		return "" // cannot happen: numbers and a string
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// readCursor reads what cursor wrote; CodeInvalid where it is anything else.
func readCursor(s string) (p listPlace, err error) {
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err == nil {
		err = json.Unmarshal(b, &p)
	}
	if err != nil {
		return p, badCursor()
	}
	return p, nil
}

func badCursor() error {
	return fault(tawatur.CodeInvalid, "this is no cursor of this list", "begin again without a cursor")
}

// after adds that a row of the table comes after the place; last is the column that
// parts what begins at one place.
func (p listPlace) after(c *conditions, table, last string) {
	c.and(strings.ReplaceAll(`(T.published, T.report_id) <= (?, ?)`, "T", table), p.Day, p.Report)
	c.and(strings.ReplaceAll(`(T.report_id <> ? OR (T.start_at, T.`+last+`) > (?, ?))`, "T", table), p.Report, p.Start, p.Last)
}

// conditions are what a row must fulfil, all of it.
type conditions struct {
	all  []string
	args []any
}

func (c *conditions) and(condition string, args ...any) {
	c.all = append(c.all, condition)
	c.args = append(c.args, args...)
}

// days bounds a column of days, both inclusive. With a bound, what has no day is
// left out.
func (c *conditions) days(column string, from, to tawatur.Day) {
	if !from.IsZero() {
		c.and(column+` >= ?`, from.String())
	}
	if !to.IsZero() {
		c.and(column+` <= ?`, to.String())
		if from.IsZero() {
			c.and(column + ` > ''`)
		}
	}
}

func (c *conditions) where() string {
	if len(c.all) == 0 {
		return "TRUE"
	}
	return strings.Join(c.all, " AND ")
}
