-- What partners offer, and what happens at a place (tijden: one line of text, as opening hours).
CREATE TABLE dienst (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    partner BLOB REFERENCES partner (id),
    werkgebied TEXT,
    sinds TEXT,
    status TEXT,
    gestopt_op TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE activiteit (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    status TEXT,
    gestopt_op TEXT,
    plek BLOB REFERENCES ontmoetingsplek (id),
    partner BLOB REFERENCES partner (id),
    werkgebied TEXT,
    leeftijd TEXT,
    tijden TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    toelichting TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
