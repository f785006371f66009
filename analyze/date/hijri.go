package date

import "tawatur/arabic/hijri"

// monthOfHijri is a whole month of the Hijri calendar.
func monthOfHijri(y, m int) days {
	if m == 12 {
		return days{hijri.Day(y, 12, 1), hijri.Day(y+1, 1, 1).Add(-1)}
	}
	return days{hijri.Day(y, m, 1), hijri.Day(y, m+1, 1).Add(-1)}
}

// yearOfHijri is a whole year of the Hijri calendar.
func yearOfHijri(y int) days { return days{hijri.Day(y, 1, 1), hijri.Day(y+1, 1, 1).Add(-1)} }
