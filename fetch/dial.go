package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"

	"tawatur"
)

// dialer connects to addresses that it has judged itself: the name is looked up
// once and what was found is what is connected to, so that a name server which
// answers otherwise the second time gains nothing.
type dialer struct {
	net     net.Dialer
	resolve func(ctx context.Context, host string) ([]net.IPAddr, error)
	allow   allowed
}

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	addrs, err := d.lookup(ctx, host)
	if err != nil {
		return nil, err
	}
	byName := d.allow.host(host, port)
	var last error
	for _, a := range addrs {
		if !byName && !isPublic(a) && !d.allow.addr(a) {
			last = refuse(host, tawatur.SkipPrivate, "the host's address %s is not public; if it is yours, allow the host by name (--allow-host %s)", a, host)
			continue
		}
		c, err := d.net.DialContext(ctx, network, net.JoinHostPort(a.String(), port))
		if err == nil {
			return c, nil
		}
		last = err
	}
	return nil, last
}

func (d *dialer) lookup(ctx context.Context, host string) ([]netip.Addr, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{a}, nil
	}
	found, err := d.resolve(ctx, host)
	if err != nil {
		return nil, err
	}
	var out []netip.Addr
	for _, f := range found {
		if a, ok := netip.AddrFromSlice(f.IP); ok {
			out = append(out, a.Unmap().WithZone(f.Zone))
		}
	}
	if len(out) == 0 {
		return nil, errors.New("the host's name has no address")
	}
	return out, nil
}
