package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/idna"

	"tawatur"
)

// Address reads a URL that a person or a page gave and brings it to the form in
// which it is asked and remembered: lower-case host in ASCII, no fragment, no
// port that the scheme implies. What cannot be asked is a [*Refusal].
func Address(s string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return nil, refuse(s, tawatur.SkipBadURL, "this is no address of a page; check it for spaces and missing parts")
	}
	if err := judge(u, s); err != nil {
		return nil, err
	}
	host, err := hostName(u.Hostname())
	if err != nil {
		return nil, refuse(s, tawatur.SkipBadURL, "%q cannot be the name of a host; check the spelling", u.Hostname())
	}
	u.Host = hostPort(host, u.Port(), u.Scheme)
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

// hostName brings the name of a host, or an address, to its one form.
func hostName(s string) (string, error) {
	if a, err := netip.ParseAddr(s); err == nil {
		return a.Unmap().String(), nil
	}
	// Names with "_" are in use, though not allowed for hosts.
	profile := idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(false))
	name, err := profile.ToASCII(s)
	name = strings.TrimRight(name, ".")
	// A name that is another one when read again would be remembered under two.
	if again, e := profile.ToASCII(name); e != nil || again != name {
		return "", fmt.Errorf("no host: %q", s)
	}
	if err != nil || name == "" || strings.ContainsAny(name, " /\\?#@:%[]") {
		return "", fmt.Errorf("no host: %q", s)
	}
	return name, nil
}

func judge(u *url.URL, s string) error {
	u.Scheme = strings.ToLower(u.Scheme)
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return refuse(s, tawatur.SkipBadURL, "only addresses that begin with http:// or https:// are asked")
	case u.Hostname() == "":
		return refuse(s, tawatur.SkipBadURL, "it names no host; write it like https://example.org/page")
	case u.User != nil:
		return refuse(withoutUser(u), tawatur.SkipCredentials, "it holds a user name or password, which would be sent and kept in the record; give the address without them")
	}
	return nil
}

// withoutUser writes u without the credentials, which must not be written down.
func withoutUser(u *url.URL) string {
	c := *u
	c.User = nil
	return c.String()
}

func hostPort(host, port, scheme string) string {
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port == "" || scheme == "http" && port == "80" || scheme == "https" && port == "443" {
		return host
	}
	return host + ":" + port
}

// tracking are the parameters of a URL that say where a reader came from and
// nothing of what is read; a name that ends in * stands for all that begin so.
var tracking = []string{
	"at_medium", "at_campaign", "cmpid", "dclid", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid",
	"ncid", "ocid", "ref_src", "ref_url", "s_kwcid", "twclid", "utm_*", "yclid", "wbraid", "gbraid", "_ga",
}

// Plain is u without parameters that only track readers, its others in order:
// two addresses of one page most often have one plain form.
func Plain(u *url.URL) string {
	c := *u
	c.Fragment, c.RawFragment, c.User = "", "", nil
	q := c.Query()
	for name := range q {
		if tracks(name) {
			delete(q, name)
		}
	}
	c.RawQuery = q.Encode()
	c.ForceQuery = false
	return c.String()
}

func tracks(name string) bool {
	for _, t := range tracking {
		if begin, open := strings.CutSuffix(t, "*"); open && strings.HasPrefix(name, begin) || t == name {
			return true
		}
	}
	return false
}
