// Package spelling says whether two Arabic spellings are of one name: جورجيا and
// غورغيا, أبو بكر and ابي بكر, عبدالله and عبد الله.
//
// Begin with [Compare], which gives a score and the reason for it; [Same] is the
// answer at the threshold. [Keys] finds candidates among many names: spellings
// of one name nearly always share one. Compare many names by parsing each once
// with [Parse].
//
// A part of a name ("كيري" of "جون كيري") is not the same name; a [Match] tells
// it apart.
package spelling
