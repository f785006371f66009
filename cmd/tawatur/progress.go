package main

import (
	"fmt"
	"strings"
	"time"

	"tawatur/pipeline"
)

// progress draws a bar on standard error, when that is a terminal and the work
// takes more than a second.
func (e *env) progress() func(pipeline.Progress) {
	width, ok := terminal(e.stderr)
	if !ok {
		return nil
	}
	start, last := time.Now(), time.Now()
	return func(p pipeline.Progress) {
		now := time.Now()
		if now.Sub(start) < time.Second || now.Sub(last) < 100*time.Millisecond {
			return
		}
		last = now
		fmt.Fprint(e.stderr, "\r\x1b[K"+e.bar(p, width))
	}
}

func (e *env) bar(p pipeline.Progress, width int) string {
	label := e.text("stage."+string(p.Stage)) + " " + e.say.Number(float64(p.Done))
	if p.Total == 0 {
		return label
	}
	label += "/" + e.say.Number(float64(p.Total))
	cells := max(10, min(40, width-len([]rune(label))-4))
	full := cells * p.Done / p.Total
	return fmt.Sprintf("%s [%s%s]", label, strings.Repeat("=", full), strings.Repeat(" ", cells-full))
}

// finish takes the bar away.
func (e *env) finish() {
	if _, ok := terminal(e.stderr); ok {
		fmt.Fprint(e.stderr, "\r\x1b[K")
	}
}
