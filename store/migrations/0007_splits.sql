-- Which story another one left when that was split; the rows stay when one of
-- the two is merged later. The greater part of a split story keeps its key.
CREATE TABLE splits (
    key      TEXT PRIMARY KEY, -- of the new story
    from_key TEXT NOT NULL
);
CREATE INDEX splits_by_from ON splits (from_key);
