-- Who is who in a wijk. The name and how to reach someone lie in the table of contact data.
CREATE TABLE functie (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
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
