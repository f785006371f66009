package tawatur

import "strings"

// Sure is the confidence from which on a result is shown without remark.
const Sure = 0.6

// Reason is something that speaks for a result or against it: a sign, "+" or
// "-", and a code such as "speaker.carried". The words for the codes, without the
// sign, stand in the tables of package locale under "reason.".
type Reason string

// For gives the reason that code speaks for a result, or against it.
func For(code string, yes bool) Reason {
	if yes {
		return Reason("+" + code)
	}
	return Reason("-" + code)
}

// Code is the reason without its sign.
func (r Reason) Code() string { return strings.TrimLeft(string(r), "+-") }

// Speaks reports whether the reason is one for the result.
func (r Reason) Speaks() bool { return strings.HasPrefix(string(r), "+") }
