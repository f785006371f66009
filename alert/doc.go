// Package alert tells people what is new for them: it looks at the stories that were
// compared since it last looked, finds what each watchlist asks for, and sends it by
// webhook and mail, at once or together at an hour of the day.
//
// What is news is decided by the reports that came, never by the identifiers of stories
// and claims: a report is news for a list once, the first time that a comparison which
// holds it is looked at. So stories may merge, split and be compared anew, and the
// program may be stopped at any moment, and nobody is told anything twice.
//
// An alert is stored before it is sent and marked as sent after; one that was sent while
// the program was killed goes out again under the same key.
//
// Begin with [New], then [Alerter.Step], which never asks for more than what is new.
package alert
