-- How partners go together, and what was agreed with them on paper (partijen: ids of partners).
CREATE TABLE betrekking (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    van BLOB REFERENCES partner (id),
    soort TEXT,
    naar BLOB REFERENCES partner (id),
    sinds TEXT,
    status TEXT,
    gestopt_op TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE convenant (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    partijen TEXT,
    werkgebied TEXT,
    sinds TEXT,
    einde TEXT,
    vervolg TEXT CHECK (vervolg IN ('verlengen', 'niet_verlengen')),
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
