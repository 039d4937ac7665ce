-- The inventory of the sociale basis of a wijk: how far it is, and what was found out per kind.
CREATE TABLE inventarisatie (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gebied TEXT,
    stand TEXT CHECK (stand IN ('gereed', 'vastgesteld')),
    datum TEXT,
    door TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE inventarispunt (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gebied TEXT,
    soort TEXT,
    staat TEXT CHECK (staat IN ('aanwezig', 'ontbreekt', 'bewust_geen', 'onbekend')),
    toelichting TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
