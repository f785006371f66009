// Package fetch reads pages, feeds and files from the web as a polite guest:
// it asks robots.txt first (RFC 9309), leaves each host time between two
// requests and more when the host asks for it, asks only for what has changed,
// and stops at limits on time, size and redirects.
//
// It refuses addresses that are not public (loopback, private, link-local …),
// whether they stand in the URL, in a redirect or in the answer of the name
// server, unless the host was allowed by name: an address that a stranger put
// into a feed must not reach into the network that the program runs in.
//
// Begin with [New], then [Client.Get]. Every refusal is a [*Refusal] with the
// URL, a typed reason and what to do.
package fetch
