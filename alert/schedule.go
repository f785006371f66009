package alert

import (
	"time"
	_ "time/tzdata" // zones by name also where the system has no table of them

	"tawatur"
)

// NextDigest is the first moment after now at which it is the hour of the digest in its
// zone. An hour that a day leaves out is taken as the clock then shows it. The code of
// the error is CodeInvalid.
func NextDigest(d tawatur.DigestTime, now time.Time) (time.Time, error) {
	zone, err := time.LoadLocation(d.Zone)
	if err != nil || d.Zone == "" || d.Zone == "Local" {
		return time.Time{}, invalid(d.Zone, "there is no such time zone", "write it like Asia/Riyadh, Africa/Cairo or UTC")
	}
	if d.Hour < 0 || d.Hour > 23 {
		return time.Time{}, invalid(d.Zone, "there is no such hour", "give an hour from 0 to 23")
	}
	local := now.In(zone)
	for day := 0; ; day++ {
		at := time.Date(local.Year(), local.Month(), local.Day()+day, d.Hour, 0, 0, 0, zone)
		if at.After(now) {
			return at.UTC(), nil
		}
	}
}

// The waits between tries of one send: a minute, then twice as long each time, at most
// six hours; an alert that could not be sent for three days is given up.
const (
	firstWait   = time.Minute
	longestWait = 6 * time.Hour
	tooOld      = 3 * 24 * time.Hour
)

// backOff is how long to wait after the n-th try.
func backOff(n int) time.Duration {
	return min(firstWait<<min(max(n-1, 0), 10), longestWait)
}
