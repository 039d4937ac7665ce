-- How many values a batch brought of each indicator and period: what a list of sources tells must
-- not read every value. It follows from the values; the full check lays the two side by side.
CREATE TABLE reeks (
    batch INTEGER NOT NULL REFERENCES batch (nr),
    indicator INTEGER NOT NULL,
    periode INTEGER NOT NULL,
    waarden INTEGER NOT NULL,
    PRIMARY KEY (batch, indicator, periode)
) STRICT, WITHOUT ROWID;
INSERT INTO reeks (batch, indicator, periode, waarden)
SELECT batch, indicator, periode, count(*)
FROM waarneming
GROUP BY batch, indicator, periode;
