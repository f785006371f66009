-- Lineage between reports of different stories: one of the two has at least half
-- of its text in the other. body is the link as JSON (tawatur.Link), with the
-- reports' keys as its ends. Stories grow together, so what stands here may be of
-- one story by now; who reads it leaves that out.
CREATE TABLE across (
    from_id INTEGER NOT NULL REFERENCES reports (id),
    to_id   INTEGER NOT NULL REFERENCES reports (id),
    body    TEXT    NOT NULL,
    PRIMARY KEY (to_id, from_id)
) WITHOUT ROWID;
CREATE INDEX across_by_from ON across (from_id);

-- Reports for which such links were not looked for yet.
CREATE TABLE uncrossed (
    report_id INTEGER PRIMARY KEY REFERENCES reports (id)
);
INSERT INTO uncrossed SELECT report_id FROM sketches;

-- The standing of claims rests on these links, and has more to tell than before.
UPDATE stories SET dirty = 1 WHERE reports > 1;
