-- A place or partner that a file from elsewhere keeps: its id there, as it came, and what that file
-- said last (JSON: column and text), to tell what was changed here since. What it said of persons
-- stands apart, so that it can be taken out.
ALTER TABLE ontmoetingsplek ADD COLUMN sleutel TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN ingelezen TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN ingelezen_contact TEXT;
ALTER TABLE partner ADD COLUMN sleutel TEXT;
ALTER TABLE partner ADD COLUMN ingelezen TEXT;
ALTER TABLE partner ADD COLUMN ingelezen_contact TEXT;
