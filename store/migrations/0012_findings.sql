-- What the analyses found, in rows that can be listed: figures and places. All of it stands in the analyses too and is made of them; older databases
-- are filled when they are opened (see findings.go).

-- A figure. tally is the number, from 1, that its tally has in the last comparison of
-- the report's story, 0 where it is in none; conflict is 1 where another figure of
-- that tally excludes it. body is the figure as JSON (tawatur.Figure).
CREATE TABLE figures (
    id        INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports (id),
    published TEXT    NOT NULL, -- as the report has it, and so the outlet
    outlet    TEXT    NOT NULL,
    category  TEXT    NOT NULL,
    start_at  INTEGER NOT NULL,
    tally     INTEGER NOT NULL DEFAULT 0,
    conflict  INTEGER NOT NULL DEFAULT 0,
    body      TEXT    NOT NULL
);
CREATE INDEX figures_by_day      ON figures (published DESC, report_id DESC, start_at);
CREATE INDEX figures_by_category ON figures (category, published DESC, report_id DESC, start_at);
CREATE INDEX figures_by_outlet   ON figures (outlet, published DESC, report_id DESC, start_at);
CREATE INDEX figures_in_conflict ON figures (published DESC, report_id DESC, start_at) WHERE conflict = 1;
CREATE INDEX figures_by_report   ON figures (report_id, start_at);

-- Stems of what a figure counts, of where, and of on whose word.
CREATE VIRTUAL TABLE figure_words USING fts5 (
    counted, place, source,
    content = '', columnsize = 0,
    tokenize = "ascii tokenchars '_.'"
);

-- Stems of the places that a report is about: named in its headline or first
-- paragraph, in somebody's words, or as where something counted happened.
CREATE VIRTUAL TABLE place_words USING fts5 (
    places,
    content = '', columnsize = 0,
    tokenize = "ascii tokenchars '_.'"
);
