// Package standing tells on how many independent origins a claim rests.
//
// [Judge] tries the rules of independence in order (a copied passage, the same
// source on the same occasion, the same transmitter, the same publisher) and
// records for every joining its reason and the words it rests on; pairs that
// may share an origin but were kept apart are recorded as doubts. It also finds
// what stands against a claim, and which outlets of the story are silent.
package standing
