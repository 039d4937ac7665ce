-- A place with a point (rd_x, rd_y) lies in a buurt too.
ALTER TABLE ontmoetingsplek ADD COLUMN buurt TEXT;
