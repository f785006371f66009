-- How the day of a report's publication is known where nothing states it
-- (tawatur.DayFrom), '' where something does.
ALTER TABLE reports ADD COLUMN day_from TEXT NOT NULL DEFAULT '';
