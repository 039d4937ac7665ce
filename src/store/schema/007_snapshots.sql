-- A Foto as it was on a day: what it was computed from, and what came out, each as one text with
-- its hash. A row is never altered; it can only be taken away and come back.
CREATE TABLE snapshot (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    versie INTEGER,
    invoer TEXT,
    invoer_sha256 TEXT CHECK (length(invoer_sha256) = 64),
    uitkomst TEXT,
    uitkomst_sha256 TEXT CHECK (length(uitkomst_sha256) = 64),
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
