-- What each outlet wrote, summed up as its reports are added, and what the
-- comparison of each story says of its outlets. See docs/design/06-outlet-profiles.md.

CREATE TABLE outlets (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE, -- as reports.outlet has it
    reports   INTEGER NOT NULL,
    bytes     INTEGER NOT NULL,        -- of their texts
    first_day TEXT    NOT NULL,
    last_day  TEXT    NOT NULL
);

-- The days on which an outlet published.
CREATE TABLE outlet_days (
    outlet_id INTEGER NOT NULL REFERENCES outlets (id),
    day       TEXT    NOT NULL,
    reports   INTEGER NOT NULL,
    PRIMARY KEY (outlet_id, day)
) WITHOUT ROWID;

-- Counts of what stands in some reports of an outlet, sorted and packed (see
-- counts.go). Kind 0 is words and pairs of words, kind 1 whom it credits and
-- quotes and how. Some rows of one level are now and then summed up in one of the next.
CREATE TABLE outlet_counts (
    id        INTEGER PRIMARY KEY,
    outlet_id INTEGER NOT NULL REFERENCES outlets (id),
    kind      INTEGER NOT NULL,
    level     INTEGER NOT NULL,
    reports   INTEGER NOT NULL,
    body      BLOB    NOT NULL
);
CREATE INDEX outlet_counts_by_outlet ON outlet_counts (outlet_id, kind, level);

-- An outlet in a story as it was compared last. Lengths are in bytes of text.
CREATE TABLE story_outlets (
    story_id  INTEGER NOT NULL REFERENCES stories (id),
    outlet_id INTEGER NOT NULL REFERENCES outlets (id),
    reports   INTEGER NOT NULL,
    copied    INTEGER NOT NULL, -- in passages taken from others
    shared    INTEGER NOT NULL, -- in passages that stand elsewhere too, none knows from whom
    taken     INTEGER NOT NULL, -- in passages that others took from it
    carried   INTEGER NOT NULL, -- 1: before all other outlets, 2: after them, 0 neither
    PRIMARY KEY (story_id, outlet_id)
) WITHOUT ROWID;
CREATE INDEX story_outlets_by_outlet ON story_outlets (outlet_id);

-- Whose passages an outlet took in a story: an outlet's, or, where inferred is
-- 1, those of an agency that is not among the story's outlets.
CREATE TABLE story_takes (
    story_id  INTEGER NOT NULL REFERENCES stories (id),
    outlet_id INTEGER NOT NULL REFERENCES outlets (id),
    source    TEXT    NOT NULL,
    inferred  INTEGER NOT NULL,
    reports   INTEGER NOT NULL, -- of the outlet
    credited  INTEGER NOT NULL, -- of these, credit the source
    bytes     INTEGER NOT NULL,
    PRIMARY KEY (story_id, outlet_id, source, inferred)
) WITHOUT ROWID;
CREATE INDEX story_takes_by_outlet ON story_takes (outlet_id);
CREATE INDEX story_takes_by_source ON story_takes (source);
