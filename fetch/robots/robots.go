// Package robots reads robots.txt and tells what it allows (RFC 9309).
package robots

import (
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a robots.txt is read; RFC 9309 asks for 500 KiB at
// least.
const MaxBytes = 512 << 10

// Rules are what a robots.txt says to one client. The zero value allows all.
type Rules struct {
	rules []rule
	// Delay is the Crawl-delay that it asks for, 0 when it asks for none. It is
	// no part of the RFC, but widely written.
	Delay time.Duration
	// Sitemaps are the addresses of the site's maps, which hold for everyone.
	Sitemaps []string
}

type rule struct {
	pattern string // normalised
	allow   bool
}

// Parse reads the text of a robots.txt as the client whose product token is
// agent is to read it: all groups that name it, or else those for "*". Lines
// that cannot be understood are passed over, as the RFC asks.
func Parse(text, agent string) Rules {
	agent = strings.ToLower(agent)
	var own, all Rules
	var maps []string
	named := false
	var at []string // the agents of the group
	open := false   // the group's agents may go on
	for line := range strings.Lines(strings.TrimPrefix(text[:min(len(text), MaxBytes)], "\ufeff")) {
		key, value, ok := field(line)
		switch {
		case !ok:
		case key == "sitemap":
			maps = append(maps, value)
		case key == "user-agent":
			if !open {
				at = nil
			}
			at, open = append(at, product(value)), true
		default:
			open = false
			for _, a := range at {
				switch a {
				case agent:
					named = true
					own.take(key, value)
				case "*":
					all.take(key, value)
				}
			}
			continue
		}
		for _, a := range at {
			named = named || a == agent
		}
	}
	if !named {
		own = all
	}
	own.Sitemaps = maps
	return own
}

// field cuts a line into its key in lower case and its value.
func field(line string) (key, value string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	key, value, ok = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), ok
}

// product is the product token that a user-agent line names.
func product(value string) string {
	value = strings.ToLower(value)
	if strings.HasPrefix(value, "*") {
		return "*"
	}
	end := strings.IndexFunc(value, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r == '_' || r == '-')
	})
	if end < 0 {
		return value
	}
	return value[:end]
}

func (r *Rules) take(key, value string) {
	switch key {
	case "allow", "disallow":
		if value != "" {
			r.rules = append(r.rules, rule{normal(value, true), key == "allow"})
		}
	case "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 && s < 86400 {
			r.Delay = time.Duration(s * float64(time.Second))
		}
	}
}

// Allowed reports whether path, with its query and as it stands in the URL, may
// be asked for: the longest pattern that fits decides, and of two of one length
// the one that allows.
func (r Rules) Allowed(path string) bool {
	path = normal(path, false)
	if path == "/robots.txt" {
		return true
	}
	best, allow := -1, true
	for _, u := range r.rules {
		if n := len(u.pattern); n < best || n == best && !u.allow || !fits(u.pattern, path) {
			continue
		}
		best, allow = len(u.pattern), u.allow
	}
	return allow
}
