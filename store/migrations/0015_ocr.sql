-- How sure the program for OCR was of the words that a report was read from, from
-- 0 to 1; 0 for text that was not read by one.
ALTER TABLE reports ADD COLUMN ocr REAL NOT NULL DEFAULT 0;
