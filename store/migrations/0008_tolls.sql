-- What a story's list shows of its tallies: JSON (store.Toll), or '' where it has
-- none. Stories of several reports are compared anew to fill it.
ALTER TABLE stories ADD COLUMN toll TEXT NOT NULL DEFAULT '';
UPDATE stories SET dirty = 1 WHERE reports > 1;
