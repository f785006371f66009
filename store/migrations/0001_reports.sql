-- Captures, the reports cut from them, their analyses and their stories.
--
-- Days are 'YYYY-MM-DD' and '' when not known; moments are RFC 3339 and ''
-- when not known; flags are 0 or 1. Text that a person can see is never altered.

-- The bytes as they were read. raw and text are packed (see pack.go); text is
-- NULL where it is the same as raw. reports says how many were cut from it.
CREATE TABLE captures (
    id        INTEGER PRIMARY KEY,
    digest    TEXT    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    media     TEXT    NOT NULL,
    charset   TEXT    NOT NULL,
    read_at   TEXT    NOT NULL,
    stored_at TEXT    NOT NULL,
    reports   INTEGER NOT NULL,
    raw       BLOB    NOT NULL,
    text      BLOB
);

CREATE TABLE reports (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE, -- tawatur.Report.ID
    capture_id   INTEGER NOT NULL REFERENCES captures (id),
    outlet       TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    published    TEXT    NOT NULL,
    published_at TEXT    NOT NULL,
    lang         TEXT    NOT NULL,
    fiction      INTEGER NOT NULL,
    byline       TEXT    NOT NULL,
    dateline     TEXT    NOT NULL,
    credits      TEXT    NOT NULL,        -- JSON array of strings, or ''
    title        TEXT    NOT NULL,
    text         TEXT    NOT NULL
);
CREATE INDEX reports_by_capture   ON reports (capture_id);
CREATE INDEX reports_by_outlet    ON reports (outlet);
CREATE INDEX reports_by_published ON reports (published);

-- What one version of the analyser understood of a report, as JSON.
CREATE TABLE analyses (
    report_id INTEGER PRIMARY KEY REFERENCES reports (id),
    analyzer  TEXT NOT NULL,
    body      TEXT NOT NULL
);

-- Stems of title and text, written by words.go; nothing else is kept of them.
-- Letters outside ASCII are all token characters, so that a stem is one token.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, body,
    content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '_.'"
);
INSERT INTO report_words (report_words, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

-- What the comparison needs to place later reports beside this one.
CREATE TABLE sketches (
    report_id INTEGER PRIMARY KEY REFERENCES reports (id),
    published TEXT NOT NULL,
    data      BLOB NOT NULL
);
CREATE INDEX sketches_by_published ON sketches (published, report_id);

-- A story and the summary of its last comparison. dirty is 1 when its members
-- have changed since; reports, first_day and last_day are always up to date.
CREATE TABLE stories (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE, -- tawatur.Story.ID
    dirty        INTEGER NOT NULL,
    reports      INTEGER NOT NULL,
    first_day    TEXT    NOT NULL,
    last_day     TEXT    NOT NULL,
    headline     TEXT    NOT NULL,
    outlets      INTEGER NOT NULL DEFAULT 0,
    claims       INTEGER NOT NULL DEFAULT 0,
    origins      INTEGER NOT NULL DEFAULT 0, -- most independent origins of one claim
    contradicted INTEGER NOT NULL DEFAULT 0, -- claims that a report contradicts
    conflicts    INTEGER NOT NULL DEFAULT 0, -- pairs of figures that exclude each other
    fiction      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX stories_by_reports ON stories (reports);
CREATE INDEX stories_dirty      ON stories (dirty, id);

-- The comparison itself, as JSON (tawatur.Story).
CREATE TABLE comparisons (
    story_id    INTEGER PRIMARY KEY REFERENCES stories (id),
    compared_at TEXT NOT NULL,
    body        TEXT NOT NULL
);

-- Which story a report belongs to: at most one.
CREATE TABLE members (
    report_id INTEGER PRIMARY KEY REFERENCES reports (id),
    story_id  INTEGER NOT NULL REFERENCES stories (id)
);
CREATE INDEX members_by_story ON members (story_id);

-- Where to find a story that was merged into another: always one step.
CREATE TABLE redirects (
    key      TEXT    PRIMARY KEY,
    story_id INTEGER NOT NULL REFERENCES stories (id)
);
CREATE INDEX redirects_by_story ON redirects (story_id);

-- What was not read, or not wholly, and why. The same thing twice is one row.
CREATE TABLE skips (
    id         INTEGER PRIMARY KEY,
    input      TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    detail     TEXT    NOT NULL,
    kept       INTEGER NOT NULL,
    skipped_at TEXT    NOT NULL,
    UNIQUE (input, reason, detail)
);

-- What the program notes about the database itself (see reindex.go).
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
