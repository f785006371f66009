-- A story of a hundred reports is compared whole again when it has changed by a
-- tenth. compared is how many reports its comparison covers, 0 where there is none
-- or one that no longer holds; changes is how many reports came to it and how many
-- links to other stories were found since. dirty is 1 for a story that is to be
-- compared now, and 2 for one that waits for more. A migration that asks for new
-- comparisons sets dirty to 1.
ALTER TABLE stories ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN changes  INTEGER NOT NULL DEFAULT 0;
UPDATE stories SET compared = reports WHERE dirty = 0;
