// Package happening holds annotated happenings: which assertions of which reports are
// one claim, whose word they are, and what contradicts them. They were annotated by
// reading, before any program read the reports, as the claims of one happening are that
// the project was given; the annotations tell places in reports, and the reports
// themselves, which belong to their outlets, are read from the corpora beside the project.
//
// Begin with [All]. Those whose Use is [Learn] were looked at while rules were written, and
// weights may be learned from them. Those of [Measure] were not: whoever reads their errors
// to write a rule makes them say nothing, and should annotate others.
package happening
