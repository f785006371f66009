package main

import (
	"time"

	"github.com/spf13/pflag"

	"tawatur/fetch"
)

// manners is the flags of how pages are asked from the web.
type manners struct {
	allow        []string
	ignoreRobots bool
	pace         time.Duration
	timeout      time.Duration
}

func (m *manners) flags(e *env, f *pflag.FlagSet) {
	f.StringSliceVar(&m.allow, "allow-host", nil, e.text("flag.allow_host"))
	f.BoolVar(&m.ignoreRobots, "ignore-robots", false, e.text("flag.ignore_robots"))
	f.DurationVar(&m.pace, "pace", 2*time.Second, e.text("flag.pace"))
	f.DurationVar(&m.timeout, "page-timeout", 30*time.Second, e.text("flag.page_timeout"))
}

func (m *manners) client() (*fetch.Client, error) {
	return fetch.New(fetch.Options{
		Agent: "Tawatur/" + version() + " (news comparison)", Allow: m.allow,
		IgnoreRobots: m.ignoreRobots, Pace: max(m.pace, time.Millisecond), Timeout: max(m.timeout, time.Second),
	})
}
