-- The names in each report, as its analysis gives them. Nothing is merged here:
-- which spellings are of one name is decided when it is asked.

-- One line a name: type, mentions, attributions that have it for their source,
-- and the name, parted by tabs.
CREATE TABLE report_names (
    report_id INTEGER PRIMARY KEY REFERENCES reports (id),
    names     TEXT NOT NULL
);

-- The keys under which the names of a report are found (spelling.Keys), written
-- by name.go; nothing else is kept of them.
CREATE VIRTUAL TABLE name_words USING fts5 (
    keys,
    content = '', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '_.'"
);
