#!/usr/bin/env python3
"""Write data/ummalqura.tsv: the years 1300 to 1500 of the Umm al-Qura calendar,
as ICU's calendar "islamic-umalqura" has them (Debian: python3-icu).

    python3 gen/ummalqura.py > data/ummalqura.tsv
"""
import datetime

import icu

FIRST, LAST = 1300, 1500
calendar = icu.Calendar.createInstance(icu.TimeZone.getGMT(), icu.Locale("ar@calendar=islamic-umalqura"))


def first(year, month):
    """The civil date of the first day of a month; month 12 is the next year's first."""
    calendar.clear()
    calendar.set(icu.Calendar.YEAR, year + month // 12)
    calendar.set(icu.Calendar.MONTH, month % 12)
    calendar.set(icu.Calendar.DATE, 1)
    return datetime.date(1970, 1, 1) + datetime.timedelta(days=int(calendar.getTime() // 86400))


print("""# The Umm al-Qura calendar of Saudi Arabia, 1300 to 1500 AH: year, the civil date
# of its first day, and for each of its twelve months 1 where it has 30 days and 0
# where it has 29. Made by gen/ummalqura.py from ICU's calendar "islamic-umalqura"
# (Unicode licence v3), which has it from the tables of R. H. van Gent and KACST.
# Before 1423 its months followed other rules and sightings: a day may differ by one.""")
for year in range(FIRST, LAST + 1):
    starts = [first(year, month) for month in range(13)]
    lengths = [(b - a).days for a, b in zip(starts, starts[1:])]
    assert all(n in (29, 30) for n in lengths), (year, lengths)
    print(year, starts[0], "".join(str(n - 29) for n in lengths), sep="\t")
