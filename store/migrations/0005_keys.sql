-- By what a report is found when another is placed: the marks of its passages and
-- its rarest stems, as the comparison gives them. Days are counted from 1970-01-01;
-- a report without a day has the least.
CREATE TABLE sketch_keys (
    code      INTEGER NOT NULL,
    day       INTEGER NOT NULL,
    report_id INTEGER NOT NULL REFERENCES reports (id),
    weight    INTEGER NOT NULL,
    PRIMARY KEY (code, day, report_id)
) WITHOUT ROWID;
