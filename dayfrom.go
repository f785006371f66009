package tawatur

// DayFrom says how the day of a report's publication is known where neither the input
// nor the page states it. Such a day is derived, and gives way to any that is stated.
type DayFrom string

// The ways.
const (
	// DayFromDateline is a date in the dateline before the first sentence.
	DayFromDateline DayFrom = "dateline"
	// DayFromHijri is a day of the Hijri calendar alone: in the outlet's country the month
	// may have begun a day earlier or later than the tables have it.
	DayFromHijri DayFrom = "hijri"
	// DayFromAge is how long ago the page says it was, reckoned from its capture.
	DayFromAge DayFrom = "age"
	// DayFromFile is the day on which the file says that it was made.
	DayFromFile DayFrom = "file"
)
