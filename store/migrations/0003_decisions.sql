-- What a person decided about two names: that they are one, or are not. Names
-- are in the form in which spelling.Name.String gives them, the lesser in a; at
-- most one decision stands for two names, the last. Nothing else is merged or
-- parted by it: it is looked at when a name is asked for.
CREATE TABLE name_decisions (
    a          TEXT    NOT NULL,
    b          TEXT    NOT NULL,
    a_name     TEXT    NOT NULL, -- as it was given
    b_name     TEXT    NOT NULL,
    same       INTEGER NOT NULL,
    decided_at TEXT    NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX name_decisions_by_b ON name_decisions (b);
