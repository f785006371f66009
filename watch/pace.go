package watch

import (
	"time"

	"tawatur/store"
)

// Rules bound how often a feed is asked. The zero value stands for the defaults.
type Rules struct {
	// Least and Most are the bounds of the time between two questions to one
	// feed; 10 minutes and 12 hours by default. What a feed asks for (its ttl,
	// its host's Cache-Control) lengthens it beyond Least, to a day at most.
	Least, Most time.Duration
	// Dead is for how long a feed may fail before it is asked no more; 14 days
	// by default.
	Dead time.Duration
	// Tries is how often a page is asked for before it is given up; 6 by default.
	Tries int
}

func (r Rules) withDefaults() Rules {
	for _, v := range []struct {
		p *time.Duration
		d time.Duration
	}{{&r.Least, 10 * time.Minute}, {&r.Most, 12 * time.Hour}, {&r.Dead, 14 * 24 * time.Hour}} {
		if *v.p <= 0 {
			*v.p = v.d
		}
	}
	r.Most = max(r.Most, r.Least)
	if r.Tries <= 0 {
		r.Tries = 6
	}
	return r
}

// longestWish is the longest that a feed's own wish is followed.
const longestWish = 24 * time.Hour

// pace is how long to wait after a question that found fresh new pages: half of
// the time that one page took to come, learnt slowly, so that a quiet night
// does not make a feed forgotten by the morning.
func (r Rules) pace(f *store.Feed, fresh int, since, wish time.Duration) time.Duration {
	next := max(f.Every, r.Least)
	switch {
	case fresh == 0:
		next += next / 4
	default:
		seen := since / time.Duration(2*fresh)
		next = (next + seen) / 2
	}
	next = min(max(next, r.Least), r.Most)
	return max(next, min(wish, longestWish))
}

// backOff is how long to wait after n failures in a row.
func (r Rules) backOff(n int) time.Duration {
	return min(r.Least<<min(n, 12), longestWish)
}

// retry is how long to wait before a page is asked for again.
func retry(tries int) time.Duration {
	return min(5*time.Minute<<min(2*tries, 12), 12*time.Hour)
}
