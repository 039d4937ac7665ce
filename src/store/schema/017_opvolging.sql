-- What was recommended and what came of it, and projects in the openbare ruimte.
CREATE TABLE aanbeveling (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    datum TEXT,
    van BLOB REFERENCES partner (id),
    werkgebied TEXT,
    opvolging TEXT CHECK (opvolging IN ('opgepakt', 'uitgevoerd', 'niet_overgenomen')),
    vervolg TEXT,
    vervolg_op TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE project (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    werkgebied TEXT,
    fase TEXT,
    participatie TEXT,
    sinds TEXT,
    einde TEXT,
    partner BLOB REFERENCES partner (id),
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
