-- How large and how urban the wijken of the whole country are, from a table about all of them:
-- another table about all wijken is compared with those of at least 1.000 inwoners, per group of
-- stedelijkheid, and does not tell that itself.
CREATE TABLE wijkmaat (
    batch INTEGER NOT NULL REFERENCES batch (nr),
    jaar INTEGER NOT NULL,
    code TEXT NOT NULL,
    inwoners REAL NOT NULL,
    stedelijkheid REAL,
    PRIMARY KEY (batch, jaar, code)
) STRICT, WITHOUT ROWID;
