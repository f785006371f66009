-- Names as the analyses give them, and the reports that each stands in. Nothing
-- is merged here: which spellings are of one name is decided when it is asked.

CREATE TABLE names (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,                     -- tawatur.Mention.Name
    type TEXT NOT NULL,                     -- tawatur.MentionType
    UNIQUE (name, type)
);

-- Under which keys a name is found (spelling.Keys).
CREATE TABLE name_keys (
    key     TEXT    NOT NULL,
    name_id INTEGER NOT NULL,
    PRIMARY KEY (key, name_id)
) WITHOUT ROWID;

-- How often a report mentions a name, and how many of its attributions have it
-- for their source.
CREATE TABLE report_names (
    name_id   INTEGER NOT NULL,
    report_id INTEGER NOT NULL,
    mentions  INTEGER NOT NULL,
    said      INTEGER NOT NULL,
    PRIMARY KEY (name_id, report_id)
) WITHOUT ROWID;
