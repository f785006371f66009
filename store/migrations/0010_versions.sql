-- Versions of a report: its page was captured again with another text. The
-- earlier version is kept and can be read, but is a member of no story and found
-- beside no other report. body is what was changed (tawatur.Edit) as JSON.
CREATE TABLE versions (
    earlier_id INTEGER PRIMARY KEY REFERENCES reports (id),
    later_id   INTEGER NOT NULL UNIQUE REFERENCES reports (id),
    seen_at    INTEGER NOT NULL,
    body       TEXT    NOT NULL
);
CREATE INDEX versions_by_time ON versions (seen_at);
