package tawatur

// SkipReason is the typed reason why an input, or a part of it, was not read
// or not analysed. Nothing is dropped without one.
type SkipReason string

// The reasons.
const (
	SkipEmpty        SkipReason = "empty"
	SkipBinary       SkipReason = "binary"
	SkipTooLarge     SkipReason = "too_large"     // over the limit on size
	SkipBomb         SkipReason = "bomb"          // unpacks to too much
	SkipTruncated    SkipReason = "truncated"     // a gzip or zip cut short
	SkipEncoding     SkipReason = "encoding"      // bytes that no known encoding explains
	SkipBadJSON      SkipReason = "bad_json"      // not a JSON object
	SkipMissingField SkipReason = "missing_field" // no text or content
	SkipWrongField   SkipReason = "wrong_field"   // a field of the wrong type
	SkipBadDate      SkipReason = "bad_date"      // a date no report can have; the report is kept without it
	SkipPermission   SkipReason = "permission"
	SkipVanished     SkipReason = "vanished"
	SkipUnreadable   SkipReason = "unreadable" // any other error of reading
	SkipUnsupported  SkipReason = "unsupported"
	SkipNoArticle    SkipReason = "no_article" // nothing but furniture
	SkipLanguage     SkipReason = "language"   // kept and marked, not analysed
	SkipDuplicateID  SkipReason = "duplicate_id"
	SkipUnchanged    SkipReason = "unchanged"   // a page that is as it was when last asked; a notice
	SkipPaywall      SkipReason = "paywall"     // only the beginning is free to read; a notice
	SkipPassedOver   SkipReason = "passed_over" // parts of an archive that are no pages; a notice

	SkipLocked    SkipReason = "locked"     // behind a password
	SkipNoProgram SkipReason = "no_program" // a program of the system that it needs is not installed
	SkipNoText    SkipReason = "no_text"    // no words were found on a page or picture

	SkipBadURL      SkipReason = "bad_url"     // no address that can be asked
	SkipCredentials SkipReason = "credentials" // a URL with a user name or password
	SkipPrivate     SkipReason = "private"     // an address that is not public and was not allowed
	SkipRobots      SkipReason = "robots"      // the site asks not to be read
	SkipRedirects   SkipReason = "redirects"   // too many, or in a circle
	SkipUnreachable SkipReason = "unreachable" // no connection, no name, or a broken one
	SkipTimeout     SkipReason = "timeout"     // too slow
	SkipInsecure    SkipReason = "insecure"    // a certificate that does not hold
	SkipStatus      SkipReason = "http_status" // the host answers with an error
	SkipBusy        SkipReason = "busy"        // the host asks to come back later
)

// Skip is a record of something that was not read or not fully used.
type Skip struct {
	// Input names it as Capture.Name does.
	Input  string     `json:"input"`
	Reason SkipReason `json:"reason"`
	// Detail is the cause in words, for the person who reads the message.
	Detail string `json:"detail,omitempty"`
	// Kept is true when the report was kept all the same (SkipLanguage,
	// SkipBadDate); such a record is a notice and not a loss.
	Kept bool `json:"kept,omitempty"`
}
