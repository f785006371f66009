// Package loglinear decides by weighted features, with weights that a person can
// read: a binary model tells how probable it is that something holds, a choice
// model which of several candidates is meant (conditional log-linear models, as
// in Berger, Della Pietra and Della Pietra, "A Maximum Entropy Approach to
// Natural Language Processing", 1996).
//
// Features have names ("next=حيث"). A [Bag] holds those of one decision; a
// [Model] is a table of name and weight, one a line, read by [Read] and learned
// by [TrainBinary] and [TrainChoice]. Reading text only hashes the names; the
// names themselves are kept while learning, so that the table can be written.
package loglinear
