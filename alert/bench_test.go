package alert_test

import (
	"fmt"
	"testing"

	"tawatur"
	"tawatur/alert"
)

// BenchmarkStep is a step that finds a report in one story, for twenty lists, in an
// archive of so many stories.
func BenchmarkStep(b *testing.B) {
	for _, stories := range []int{100, 1000} {
		b.Run(fmt.Sprint(stories), func(b *testing.B) {
			d := newDesk(b)
			for i := range stories {
				d.add(fmt.Sprint("s", i), "افتتاح جسر الزعفران")
			}
			d.compare()
			for i := range 20 {
				d.watch(tawatur.Watchlist{Name: fmt.Sprint(i), Words: []string{"الجسر"}, Names: []string{"سليم الراوي"}})
			}
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				d.add(fmt.Sprint("s", i%stories), "افتتاح جسر الزعفران")
				d.compare()
				b.StartTimer()
				d.step(alert.Options{})
			}
		})
	}
}
