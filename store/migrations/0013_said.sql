-- By what attributions and names are found without reading analyses.

-- Every spelling of a name, as the analyses give it, with how often. Which of them are
-- of one name is decided when it is asked.
CREATE TABLE names (
    id       INTEGER PRIMARY KEY,
    name     TEXT    NOT NULL,
    type     TEXT    NOT NULL, -- PER, ORG, LOC, GROUP
    reports  INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    said     INTEGER NOT NULL, -- attributions that have it for their source
    UNIQUE (name, type)
);

-- The keys under which a name is found (spelling.Keys). They take the place of
-- name_words, which led to whole reports.
CREATE TABLE name_keys (
    key     TEXT    NOT NULL,
    name_id INTEGER NOT NULL, -- a reference would be looked for among all keys when a name goes
    PRIMARY KEY (key, name_id)
) WITHOUT ROWID;

-- The reports that have a name.
CREATE TABLE name_reports (
    name_id   INTEGER NOT NULL REFERENCES names (id),
    report_id INTEGER NOT NULL REFERENCES reports (id),
    PRIMARY KEY (name_id, report_id)
) WITHOUT ROWID;

DROP TABLE name_words;

-- The attributions of each report: n is the place in the analysis, from 0, which has all
-- else. published and outlet are as the report has them; chain is who passed it on, the
-- nearest to the source first, parted by tabs.
CREATE TABLE said (
    id        INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports (id),
    n         INTEGER NOT NULL,
    start_at  INTEGER NOT NULL,
    name_id   INTEGER NOT NULL, -- of the source; 0 where it has no name
    published TEXT    NOT NULL,
    outlet    TEXT    NOT NULL,
    stance    TEXT    NOT NULL,
    form      TEXT    NOT NULL,
    chain     TEXT    NOT NULL
);
CREATE INDEX said_by_name   ON said (name_id, published DESC, report_id DESC, start_at, n);
CREATE INDEX said_by_stance ON said (stance, form, published DESC);
CREATE INDEX said_by_day    ON said (published DESC);

-- Stems of what was said, of the words for who said it, and of those through whom it
-- came; nothing else is kept of them.
CREATE VIRTUAL TABLE said_words USING fts5 (
    quote, source, via,
    content = '', columnsize = 0,
    tokenize = "ascii tokenchars '_.'"
);

-- The words of all reports without what is written onto them, by which a misspelt word
-- of a search is put right. word is in match form; form is as it was first written, ''
-- where that is the same.
CREATE TABLE vocabulary (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL
);
