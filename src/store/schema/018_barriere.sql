-- What nobody walks through: a line, and the points where one can cross it. Both are well-known
-- text in RD metres (LINESTRING, MULTIPOINT).
CREATE TABLE barriere (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    werkgebied TEXT,
    lijn TEXT,
    overgangen TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
