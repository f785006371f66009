package fetch

import (
	"fmt"
	"net"
	"net/netip"
	"strings"
)

// notPublic are networks that no public host lies in, beyond those that
// package netip knows: the IANA special-purpose registries of IPv4 and IPv6
// (RFC 6890 and its updates). Forms that carry an IPv4 address inside are
// refused whole, as what they carry may be private.
var notPublic = prefixes(
	"0.0.0.0/8",       // this network
	"100.64.0.0/10",   // shared by a provider's customers
	"192.0.0.0/24",    // protocol assignments
	"192.0.2.0/24",    // documentation
	"192.88.99.0/24",  // 6to4 relays
	"198.18.0.0/15",   // benchmarks
	"198.51.100.0/24", // documentation
	"203.0.113.0/24",  // documentation
	"240.0.0.0/4",     // reserved, and broadcast
	"::/96",           // IPv4-compatible
	"64:ff9b::/96",    // NAT64
	"64:ff9b:1::/48",  // NAT64 of a network of its own
	"100::/64",        // discard
	"2001::/23",       // Teredo and other assignments
	"2001:db8::/32",   // documentation
	"2002::/16",       // 6to4
	"3fff::/20",       // documentation
	"5f00::/16",       // segment routing
	"fec0::/10",       // site-local
)

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// isPublic reports whether a is an address that anyone on the internet can reach.
func isPublic(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Zone() != "" {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// allowed is what may be asked although it is not public.
type allowed struct {
	hosts map[string]bool // "host" or "host:port", in lower case
	nets  []netip.Prefix
}

func parseAllowed(list []string) (allowed, error) {
	a := allowed{hosts: map[string]bool{}}
	for _, s := range list {
		s = strings.ToLower(strings.TrimSpace(s))
		if strings.Contains(s, "/") {
			p, err := netip.ParsePrefix(s)
			if err != nil {
				return a, fmt.Errorf("%q is no network: write it like 10.1.0.0/16", s)
			}
			a.nets = append(a.nets, p.Masked())
			continue
		}
		if s == "" {
			return a, fmt.Errorf("a name of a host that is allowed is empty")
		}
		a.hosts[s] = true
	}
	return a, nil
}

func (a allowed) host(host, port string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return a.hosts[host] || a.hosts[net.JoinHostPort(host, port)]
}

func (a allowed) addr(ip netip.Addr) bool {
	for _, p := range a.nets {
		if p.Contains(ip.Unmap()) {
			return true
		}
	}
	return false
}
