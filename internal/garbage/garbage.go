// Package garbage makes the collection of garbage rarer where the heap is small. The
// tables of the analyser are most of the heap of a short command, and are gone through
// each time that as much again has been allocated, which for a single report costs more
// than a third of some additions.
package garbage

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Room is what commands that add reports take: it holds what several single reports
// allocate.
const Room = 256 << 20

// Rarely lets at least room bytes be allocated between two collections. A heap larger than
// that is collected when it has doubled, as by default. It does nothing where the
// environment says how to collect (GOGC, GOMEMLIMIT).
func Rarely(room uint64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	tune(room)
	again(room)
}

// again tunes after each collection: one collects the object that it leaves behind.
func again(room uint64) {
	type mark struct{ _ [16]byte }
	runtime.SetFinalizer(&mark{}, func(*mark) {
		tune(room)
		again(room)
	})
}

// tune sets how much may be allocated by what is in use.
func tune(room uint64) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if n := live[0].Value.Uint64(); n > 0 {
		debug.SetGCPercent(int(min(max(100*room/n, 100), 1000)))
	}
}
