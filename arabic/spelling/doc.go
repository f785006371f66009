// Package spelling says whether two Arabic spellings are of one name: جورجيا and
// غورغيا, أبو بكر and ابي بكر, عبدالله and عبد الله.
//
// Begin with [Compare], which gives a score and the reason for it; [Same] is the
// answer at the threshold. [Keys] finds candidates among many names: spellings
// of one name nearly always share one. Compare many names by parsing each once
// with [Parse].
//
// Letters alone leave many pairs open (رود and ريد, كولومبيا and كولومبو). [Name.Judge]
// decides them with the company that the two keep in reports, and says what
// speaks for and against. [Aliases] gives other names of known places and bodies.
//
// A part of a name ("كيري" of "جون كيري") is not the same name; a [Match] tells
// it apart.
package spelling
