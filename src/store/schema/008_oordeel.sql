-- A text about a wijk may also be what professionals judge. A check cannot be altered: the table
-- is made anew.
CREATE TABLE wijktekst_nieuw (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gebied TEXT,
    soort TEXT CHECK (soort IN ('identiteit', 'behoefte', 'knelpunt', 'oordeel', 'goed')),
    tekst TEXT,
    datum TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO wijktekst_nieuw (id, gebied, soort, tekst, datum, verwijderd)
SELECT id, gebied, soort, tekst, datum, verwijderd FROM wijktekst;
DROP TABLE wijktekst;
ALTER TABLE wijktekst_nieuw RENAME TO wijktekst;
