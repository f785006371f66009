// Package feed reads what tells that something new was published: RSS, Atom and
// JSON Feed, sitemaps and news sitemaps, with the addresses of a page's own
// feeds; and lists of feeds as other readers keep them (OPML), in and out.
//
// Begin with [Parse]. Nothing here asks the web: package fetch does.
package feed
