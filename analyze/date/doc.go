// Package date finds expressions of time in Arabic news and resolves them to
// days: month names of every family, alone and together (كانون الأول/ديسمبر),
// Hijri months, weekdays, relative expressions, intervals, years and numeric
// dates.
//
// Relative and partial expressions are read as news reads them: against the day
// of publication, the nearest in the past unless the words look forward
// (المقبل، القادم, a verb with سـ). Where the day of publication is not known,
// only absolute dates are given.
//
// Weeks begin on Monday, and the weekend is Saturday and Sunday, as ISO 8601 has
// them. Hijri dates are reckoned with the Umm al-Qura calendar from 1300 to 1500
// AH, and with the tabular one outside those years.
package date
