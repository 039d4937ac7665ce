-- The first form of the file. Never edited: a later form is a later file.

-- Who did something. Kept apart from the log, so that a name can be taken out.
CREATE TABLE gebruiker (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT
) STRICT, WITHOUT ROWID;

-- One user action. volgnr orders the log, never a clock.
CREATE TABLE handeling (
    volgnr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    soort TEXT NOT NULL,
    tijd TEXT NOT NULL,
    wie BLOB NOT NULL REFERENCES gebruiker (id),
    apparaat BLOB NOT NULL CHECK (length(apparaat) = 16),
    betreft BLOB REFERENCES handeling (id)
) STRICT;

-- One field that got a value. Append-only.
CREATE TABLE wijziging (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    handeling BLOB NOT NULL REFERENCES handeling (id),
    tabel TEXT NOT NULL,
    rij BLOB NOT NULL CHECK (length(rij) = 16),
    veld TEXT NOT NULL,
    waarde ANY,
    hlc INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    UNIQUE (handeling, tabel, rij, veld)
) STRICT;
CREATE INDEX wijziging_veld ON wijziging (rij, veld, hlc);

-- Which value a new value had seen and took the place of.
CREATE TABLE vervangt (
    nieuw BLOB NOT NULL REFERENCES wijziging (id),
    oud BLOB NOT NULL REFERENCES wijziging (id),
    PRIMARY KEY (nieuw, oud)
) STRICT, WITHOUT ROWID;

-- The nouns that people change. Each can be rebuilt from the log.
CREATE TABLE instelling (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    sleutel TEXT UNIQUE,
    waarde TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE leefgebied (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    sleutel TEXT UNIQUE,
    naam TEXT,
    volgorde INTEGER,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE indicator (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    nr INTEGER UNIQUE,
    sleutel TEXT UNIQUE,
    naam TEXT,
    leefgebied TEXT REFERENCES leefgebied (sleutel),
    eenheid TEXT,
    richting TEXT CHECK (richting IN ('hoger_is_gunstiger', 'lager_is_gunstiger', 'neutraal')),
    gewicht REAL CHECK (gewicht >= 0),
    in_foto INTEGER,
    soort TEXT,
    noemer TEXT,
    begrip TEXT,
    schatting INTEGER,
    normalisatie TEXT,
    toelichting TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE bron (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    uitgever TEXT,
    tabel TEXT,
    editie TEXT,
    licentie TEXT,
    plaats TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Figures that came in together from one bron. Withdrawn, not removed.
CREATE TABLE batch (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    nr INTEGER UNIQUE,
    bron BLOB REFERENCES bron (id),
    soort TEXT,
    bestand TEXT,
    sha256 TEXT,
    bereik TEXT,
    rijen INTEGER,
    inhoud_sha256 TEXT,
    ingetrokken INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE alias (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    soort TEXT,
    woord TEXT,
    alias TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE wijkkeuze (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gebied TEXT UNIQUE,
    telt_mee INTEGER,
    toelichting TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE ontmoetingsplek (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    adres TEXT,
    postcode TEXT,
    rd_x REAL,
    rd_y REAL,
    status TEXT,
    beheerder TEXT,
    wijk TEXT,
    bevestigd_op TEXT,
    bevestigd_door TEXT,
    telefoon TEXT,
    email TEXT,
    contactpersoon TEXT,
    genoemd_op TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE partner (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    naam TEXT,
    soort TEXT,
    formeel_informeel TEXT,
    werkgebied TEXT,
    alias TEXT,
    contactpersoon TEXT,
    telefoon TEXT,
    email TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE doel (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    sleutel TEXT,
    nr TEXT,
    soort TEXT,
    ouder TEXT,
    tekst TEXT,
    bron TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a batch brings. Not logged per value: the batch carries a hash of its content.
CREATE TABLE gebied (
    nr INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    soort TEXT NOT NULL CHECK (soort IN ('land', 'gemeente', 'wijk', 'buurt')),
    naam TEXT,
    ouder TEXT,
    batch INTEGER NOT NULL REFERENCES batch (nr)
) STRICT;
CREATE INDEX gebied_ouder ON gebied (ouder);

CREATE TABLE omtrek (
    gebied INTEGER NOT NULL REFERENCES gebied (nr),
    batch INTEGER NOT NULL REFERENCES batch (nr),
    nauwkeurigheid TEXT NOT NULL,
    geometrie TEXT NOT NULL,
    PRIMARY KEY (gebied, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE reden (
    nr INTEGER PRIMARY KEY,
    woord TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO reden (nr, woord) VALUES
    (1, 'geheim'),
    (2, 'niet_gepubliceerd'),
    (3, 'niet_gevraagd'),
    (4, 'niet_van_toepassing'),
    (5, 'te_klein'),
    (6, 'onbekend');

-- periode = year * 100 + part (99 the year itself, 21-24 quarter, 1-12 month).
-- No foreign keys and checks on this one table: each would be looked up for every value of a
-- whole country. The batch hash and the full check guard it.
CREATE TABLE waarneming (
    gebied INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    periode INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    waarde REAL,
    reden INTEGER,
    onder REAL,
    boven REAL,
    teller REAL,
    noemer REAL,
    kwalificatie TEXT,
    PRIMARY KEY (gebied, indicator, periode, batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX waarneming_reeks
    ON waarneming (indicator, periode, gebied, batch, waarde, reden);

CREATE TABLE lege_kolom (
    batch INTEGER NOT NULL REFERENCES batch (nr),
    indicator INTEGER NOT NULL REFERENCES indicator (nr),
    periode INTEGER NOT NULL,
    PRIMARY KEY (batch, indicator, periode)
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark (
    indicator INTEGER NOT NULL REFERENCES indicator (nr),
    periode INTEGER NOT NULL,
    groep TEXT NOT NULL CHECK (groep IN ('alle', '1-2', '3', '4-5')),
    batch INTEGER NOT NULL REFERENCES batch (nr),
    n INTEGER NOT NULL,
    gemiddelde REAL NOT NULL,
    sd REAL,
    mediaan REAL NOT NULL,
    mad REAL NOT NULL,
    gemiddelde_ln REAL,
    sd_ln REAL,
    PRIMARY KEY (indicator, periode, groep, batch)
) STRICT, WITHOUT ROWID;
