-- Watchlists, what they found and what was sent. See docs/design/14-alerts.md.

-- The order in which stories were compared: each comparison gets the next number,
-- which no other ever had.
CREATE TABLE compared (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL UNIQUE REFERENCES stories (id) ON DELETE CASCADE
);

-- body is tawatur.Watchlist as JSON. What has at most the number baseline was there
-- when the list was made; comparisons and reports up to seen_compared and
-- seen_report were looked at. digest_at is when the next digest is due (seconds
-- since 1970), 0 where alerts are sent at once.
CREATE TABLE watchlists (
    id            INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL UNIQUE,
    name          TEXT    NOT NULL UNIQUE,
    body          TEXT    NOT NULL,
    baseline      INTEGER NOT NULL,
    seen_compared INTEGER NOT NULL,
    seen_report   INTEGER NOT NULL,
    digest_at     INTEGER NOT NULL
);

-- Reports that a list has looked at in a comparison: they are news at most once.
CREATE TABLE watchlist_seen (
    watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
    report_id    INTEGER NOT NULL REFERENCES reports (id),
    PRIMARY KEY (watchlist_id, report_id)
) WITHOUT ROWID;

-- Alerts, and the news in them; alert_id is NULL while news waits for its alert.
-- body is tawatur.News as JSON.
CREATE TABLE alerts (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE,
    watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
    made_at      INTEGER NOT NULL,
    news         INTEGER NOT NULL
);
CREATE INDEX alerts_by_watchlist ON alerts (watchlist_id);

CREATE TABLE alert_news (
    id           INTEGER PRIMARY KEY,
    watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
    key          TEXT    NOT NULL,
    found_at     INTEGER NOT NULL,
    body         TEXT    NOT NULL,
    alert_id     INTEGER REFERENCES alerts (id) ON DELETE CASCADE,
    UNIQUE (watchlist_id, key)
);
CREATE INDEX alert_news_by_alert   ON alert_news (alert_id);
CREATE INDEX alert_news_waiting    ON alert_news (watchlist_id) WHERE alert_id IS NULL;

-- An alert on its way by one channel: waiting, sent or failed.
CREATE TABLE alert_sends (
    id       INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    channel  TEXT    NOT NULL,
    target   TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    tries    INTEGER NOT NULL,
    due_at   INTEGER NOT NULL,
    sent_at  INTEGER NOT NULL,
    problem  TEXT    NOT NULL,
    UNIQUE (alert_id, channel, target)
);
CREATE INDEX alert_sends_to  ON alert_sends (channel, target) WHERE state = 'waiting';
CREATE INDEX alert_sends_due ON alert_sends (due_at) WHERE state = 'waiting';

INSERT INTO compared (story_id) SELECT story_id FROM comparisons ORDER BY compared_at, story_id;
