// Package web is the page that a desk works in: the stories, reports, names and
// outlets of an archive, in Arabic and English. Begin with [New].
//
// Every page is written by the server and works without scripts. It asks no other
// host for anything, and the Content-Security-Policy it is sent with holds the
// browser to that. The language is the first part of every address (/ar/, /en/), so
// that a link that is passed on opens as it was seen; what is asked for (filters,
// order, page) stands in the address too.
//
// Nothing here decides anything: pages show what the store holds.
package web
