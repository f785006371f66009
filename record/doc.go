// Package record holds the nouns of what is on record in an archive, as it is asked for:
// the lines of lists ([StoryLine], [ReportLine], [FigureLine], [NameLine], [OutletLine]),
// what a search finds ([Found]), everything about one name ([Who]) or outlet ([Profile]),
// and what only the API answers with ([Health], [Side], [Moves]).
//
// Package store reads them out of a database, package client out of the answers of a
// server, where they are written as their tags say. The package holds no logic beyond
// what the nouns need, so that who only asks a server links no database.
//
// Wherever lengths are given they are bytes of text, and spans are bytes of the text of
// their report, unless it says otherwise.
package record
