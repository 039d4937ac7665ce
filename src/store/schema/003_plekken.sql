-- What people keep of places, partners and wijken beside what sources say.
ALTER TABLE ontmoetingsplek ADD COLUMN gesloten_op TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN rolstoel TEXT CHECK (rolstoel IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN toelichting TEXT;

ALTER TABLE partner ADD COLUMN status TEXT;
ALTER TABLE partner ADD COLUMN gestopt_op TEXT;
ALTER TABLE partner ADD COLUMN bevestigd_op TEXT;
ALTER TABLE partner ADD COLUMN bevestigd_door TEXT;
ALTER TABLE partner ADD COLUMN toelichting TEXT;

-- Texts about a wijk, dated: how it is, what it needs, what is in the way, what goes well.
CREATE TABLE wijktekst (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gebied TEXT,
    soort TEXT CHECK (soort IN ('identiteit', 'behoefte', 'knelpunt', 'goed')),
    tekst TEXT,
    datum TEXT,
    verwijderd INTEGER NOT NULL DEFAULT 0
) STRICT;
