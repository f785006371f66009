-- The moment of the last change that a report's page itself tells of, as the moment
-- of publication is written, and the section that it stands in; '' where not told.
ALTER TABLE reports ADD COLUMN modified_at TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN section     TEXT NOT NULL DEFAULT '';
