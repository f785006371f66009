package outlet

import (
	"net/netip"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// Host finds the outlet that a URL or host name belongs to: by its domain or
// one above it, so that www., m. and amp. are no other outlets; by the handle of
// a channel on Telegram; of a copy that an archive or a cache keeps, by the
// address that was copied.
func (r *Registry) Host(url string) (Outlet, bool) {
	url = original(url)
	for _, d := range parents(host(url)) {
		if i, ok := r.byDomain[d]; ok {
			return r.outlets[i], true
		}
	}
	if p, ok := r.platformOf(host(url)); ok && p.name == "t.me" {
		return r.channel(p.account(url))
	}
	return Outlet{}, false
}

func (r *Registry) channel(handle string) (Outlet, bool) {
	i, ok := r.channels[strings.ToLower(handle)]
	if !ok {
		return Outlet{}, false
	}
	return r.outlets[i], true
}

// host gives the host of a URL or host name in lower case and in its ASCII
// form, without "www." and without what follows it, or "" where s is neither.
func host(s string) string {
	s = authority(s)
	if !strings.Contains(s, ".") || strings.ContainsAny(s, " \t\n") {
		return ""
	}
	for i := range len(s) {
		if s[i] < 0x80 {
			continue
		}
		ascii, err := idna.Lookup.ToASCII(s)
		if err != nil {
			return ""
		}
		s = ascii
		break
	}
	return strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(s, ".")), "www.")
}

// authority cuts a URL or host name down to the host as it is written.
func authority(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
		if i := strings.IndexAny(s, "/?#"); i >= 0 {
			s = s[:i]
		}
		s = s[strings.LastIndexByte(s, '@')+1:]
	}
	if i := strings.IndexAny(s, "/?#:"); i >= 0 {
		s = s[:i]
	}
	return s
}

// path gives what follows the host of a URL, without query and fragment.
func path(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	url, _, _ = strings.Cut(url, "#")
	url, _, _ = strings.Cut(url, "?")
	_, after, _ := strings.Cut(url, "/")
	return after
}

// parents gives a host and the domains above it that still have a dot.
func parents(host string) []string {
	var out []string
	for strings.Contains(host, ".") {
		out = append(out, host)
		_, host, _ = strings.Cut(host, ".")
	}
	return out
}

// original gives the address of which url is a copy, or url: archives write it
// behind their own (web.archive.org/web/2031…/https://…), and caches turn its
// dots into hyphens and its hyphens into two (www-news-example.cdn.ampproject.org).
func original(url string) string {
	h := host(url)
	switch {
	case h == "web.archive.org" || h == "archive.org":
		if i := strings.LastIndex(url, "://"); i > 0 && i > strings.Index(url, h) {
			return "https://" + url[i+len("://"):]
		}
	case strings.HasSuffix(h, ".cdn.ampproject.org") || strings.HasSuffix(h, ".translate.goog"):
		name, _, _ := strings.Cut(h, ".")
		name = strings.ReplaceAll(name, "--", "\x00")
		name = strings.ReplaceAll(strings.ReplaceAll(name, "-", "."), "\x00", "-")
		return "https://" + name + "/" + path(url)
	}
	return url
}

// validHost reports whether every part of a host in its ASCII form is made of
// letters, digits and hyphens.
func validHost(host string) bool {
	for part := range strings.SplitSeq(host, ".") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return false
		}
	}
	return true
}

// isSuffix reports whether domains are registered under host: com, co.uk.
func isSuffix(host string) bool {
	suffix, _ := publicsuffix.PublicSuffix(host)
	return suffix == host
}

// isAddress reports whether a host is a number of the network and no name.
func isAddress(host string) bool {
	_, err := netip.ParseAddr(host)
	return err == nil
}
