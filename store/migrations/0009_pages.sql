-- Pages of the web that captures came from, by their address without what only
-- tracks readers. One page may stand under the address that was asked for and
-- under the one that answered. Times are seconds since 1970.
CREATE TABLE pages (
    url           TEXT    PRIMARY KEY,
    capture_id    INTEGER NOT NULL REFERENCES captures (id),
    etag          TEXT    NOT NULL,
    last_modified TEXT    NOT NULL,
    fetched_at    INTEGER NOT NULL
) WITHOUT ROWID;

-- Feeds that are watched. due_at is when a feed is to be asked next, every how
-- many seconds it is asked for the time; problem is why it could not be read
-- the last time, in the words of skips, and '' where it could.
CREATE TABLE feeds (
    id            INTEGER PRIMARY KEY,
    url           TEXT    NOT NULL UNIQUE,
    kind          TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    home          TEXT    NOT NULL,
    folder        TEXT    NOT NULL,
    was           TEXT    NOT NULL,    -- the address that it moved from, or ''
    state         TEXT    NOT NULL,    -- live, paused, dead
    added_at      INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    every         INTEGER NOT NULL,
    etag          TEXT    NOT NULL,
    last_modified TEXT    NOT NULL,
    checked_at    INTEGER NOT NULL,    -- 0: never
    changed_at    INTEGER NOT NULL,    -- when it last had something new
    failures      INTEGER NOT NULL,    -- in a row
    failing_since INTEGER NOT NULL,
    problem       TEXT    NOT NULL,
    detail        TEXT    NOT NULL
);
CREATE INDEX feeds_due ON feeds (due_at) WHERE state = 'live';

-- What feeds named. stamp changes when a feed says that the page did, changes is
-- how often it did. A page that was old when its feed was first read is known and
-- not asked for.
CREATE TABLE feed_items (
    url       TEXT    PRIMARY KEY,
    feed_id   INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    asked     TEXT    NOT NULL,    -- the address as the feed has it
    title     TEXT    NOT NULL,
    stamp     TEXT    NOT NULL,
    changes   INTEGER NOT NULL,
    seen_at   INTEGER NOT NULL,
    due_at    INTEGER NOT NULL,    -- when to ask for the page
    tries     INTEGER NOT NULL,
    state     TEXT    NOT NULL,    -- waiting, done, failed, old
    problem   TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX feed_items_due ON feed_items (due_at) WHERE state = 'waiting';
CREATE INDEX feed_items_by_feed ON feed_items (feed_id, seen_at);
