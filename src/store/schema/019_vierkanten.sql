-- Inhabitants per square of 100 m (CBS), by the south-west corner in RD metres: only the squares
-- in the wijken of this gemeente. Of a square of which CBS does not tell it, inwoners is NULL.
CREATE TABLE vierkant (
    batch INTEGER NOT NULL REFERENCES batch (nr),
    jaar INTEGER NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    inwoners INTEGER,
    PRIMARY KEY (batch, jaar, x, y)
) STRICT, WITHOUT ROWID;
