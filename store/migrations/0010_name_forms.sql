-- Every name once, as the analyses give it, with the reports that have it: who asks
-- for a name then compares it with the names under its keys, and not with all names of
-- the reports that have one of them. Filled again when the database is opened.
CREATE TABLE name_forms (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    UNIQUE (name, type)
);
CREATE TABLE form_reports (
    form_id   INTEGER NOT NULL REFERENCES name_forms (id),
    report_id INTEGER NOT NULL REFERENCES reports (id),
    PRIMARY KEY (form_id, report_id)
) WITHOUT ROWID;

-- The keys under which a name is found (spelling.Keys), by its number above.
CREATE VIRTUAL TABLE form_words USING fts5 (
    keys,
    content = '', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '_.'"
);
DROP TABLE name_words;
