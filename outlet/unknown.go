package outlet

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// Domain gives the name under which the publisher of a URL or host name goes
// that no registry knows: the domain that it registered (news.example of
// https://m.news.example/a), of a host on which many publish the account there
// (t.me/horizon), and "" where s is neither or names no publisher. A name
// without "://" counts only where its ending is one under which domains are
// registered, so that "أ.ف.ب" is none.
func (r *Registry) Domain(s string) string {
	s = original(strings.TrimSpace(s))
	h := host(s)
	if h == "" || isAddress(h) || !validHost(h) {
		return ""
	}
	if p, ok := r.platformOf(h); ok {
		if name := p.account(s); name != "" {
			return p.name + "/" + name
		}
		return ""
	}
	if !strings.Contains(s, "://") && !registrable(h) {
		return ""
	}
	d, err := publicsuffix.EffectiveTLDPlusOne(h)
	if err != nil {
		return ""
	}
	if readable, err := idna.Lookup.ToUnicode(d); err == nil {
		return readable
	}
	return d
}

// registrable reports whether a host has an ending under which domains are
// registered; example, which stands for them all in texts, is one.
func registrable(host string) bool {
	suffix, listed := publicsuffix.PublicSuffix(host)
	return listed || strings.Contains(suffix, ".") || suffix == "example"
}

// platform is a host on which many publish; see data/platforms.tsv.
type platform struct {
	name        string
	before, not []string
}

func (r *Registry) addPlatform(f []string) error {
	r.platforms[f[0]] = platform{name: f[1], before: cells(f[2]), not: cells(f[3])}
	return nil
}

func (r *Registry) platformOf(host string) (platform, bool) {
	for _, d := range parents(host) {
		if p, ok := r.platforms[d]; ok {
			return p, true
		}
	}
	return platform{}, false
}

// account tells whose page a URL is on a platform, in lower case; "" where it
// does not tell.
func (p platform) account(url string) string {
	for part := range strings.SplitSeq(strings.ToLower(path(url)), "/") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "@")
		switch {
		case slices.Contains(p.not, part) || slices.Contains(p.not, "*") || strings.ContainsAny(part, " \t\n@"):
			return ""
		case part != "" && !slices.Contains(p.before, part):
			return part
		}
	}
	return ""
}
