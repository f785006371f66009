// Package tally sets the figures of one quantity side by side: who gave which
// value when, on how many independent origins, where values exclude each other
// and where one source revised its own. Figures of other days or places stay
// in tallies of their own.
package tally
