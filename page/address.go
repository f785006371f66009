package page

import (
	"net/netip"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/publicsuffix"

	"tawatur"
)

// ownAddress gives the address of a page: the first one that it states for itself
// which is of the site that the page came from, relative ones resolved. What a page
// of one site says of another is not believed, nor that it is the front page.
func ownAddress(asked, base string, stated []string) string {
	from, err := url.Parse(asked)
	if err != nil || asked == "" {
		from = nil
	}
	for _, s := range stated {
		u, err := url.Parse(strings.TrimSpace(s))
		if err != nil || s == "" {
			continue
		}
		if u = resolved(u, from, base); u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
			continue
		}
		if from != nil && (siteOf(u) != siteOf(from) || isFront(u) && !isFront(from)) {
			continue
		}
		u.Fragment, u.RawFragment = "", ""
		return u.String()
	}
	return asked
}

func resolved(u, from *url.URL, base string) *url.URL {
	b, err := url.Parse(base)
	if err != nil || base == "" {
		b = &url.URL{}
	}
	if from != nil {
		b = from.ResolveReference(b)
	}
	return b.ResolveReference(u)
}

func isFront(u *url.URL) bool { return strings.Trim(u.Path, "/") == "" && u.RawQuery == "" }

// siteOf is what addresses of one site share: the registrable domain, or the
// address and port of a machine.
func siteOf(u *url.URL) string {
	if d := domainOf(u); d != "" {
		return d
	}
	return u.Host
}

// domainOf is the registrable domain of an address ("news.example" of
// https://m.news.example/1), "" for one without.
func domainOf(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if _, err := netip.ParseAddr(host); err == nil {
		return ""
	}
	d, err := publicsuffix.EffectiveTLDPlusOne(strings.TrimSuffix(host, "."))
	if err != nil {
		return ""
	}
	return d
}

// addressDay is a day as addresses hold it: /2018/04/08/, /2018-04-08-…, /20180408/.
var addressDay = regexp.MustCompile(`/((?:19|20)\d\d)([/-]?)([01]?\d)([/-]?)([0-3]?\d)(?:$|[^0-9])`)

// dayInAddress reads the day of publication out of a page's address, the zero
// day where it has none.
func dayInAddress(address string) tawatur.Day {
	u, err := url.Parse(address)
	if err != nil {
		return tawatur.Day{}
	}
	m := addressDay.FindStringSubmatch(u.Path)
	if m == nil || m[2] != m[4] || m[2] == "" && len(m[3]+m[5]) != 4 {
		return tawatur.Day{}
	}
	var n [3]int
	for i, s := range []string{m[1], m[3], m[5]} {
		n[i], _ = strconv.Atoi(s)
	}
	d, _ := makeDay(n[0], n[1], n[2])
	return d
}
