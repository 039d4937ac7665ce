-- How to reach someone, in one table, so that a person can be taken out of the file: of which row,
-- what for, whether it may be passed on (ja, nee), until when it is kept, and when it was wiped.
CREATE TABLE contact (
    van BLOB NOT NULL PRIMARY KEY CHECK (length(van) = 16),
    telefoon TEXT,
    email TEXT,
    contactpersoon TEXT,
    contact_doel TEXT,
    contact_delen TEXT CHECK (contact_delen IN ('ja', 'nee')),
    contact_tot TEXT,
    ingelezen_contact TEXT,
    contact_gewist TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO contact (van, telefoon, email, contactpersoon, ingelezen_contact)
SELECT id, telefoon, email, contactpersoon, ingelezen_contact FROM ontmoetingsplek
WHERE coalesce(telefoon, email, contactpersoon, ingelezen_contact) IS NOT NULL
UNION ALL
SELECT id, telefoon, email, contactpersoon, ingelezen_contact FROM partner
WHERE coalesce(telefoon, email, contactpersoon, ingelezen_contact) IS NOT NULL;

ALTER TABLE ontmoetingsplek DROP COLUMN telefoon;
ALTER TABLE ontmoetingsplek DROP COLUMN email;
ALTER TABLE ontmoetingsplek DROP COLUMN contactpersoon;
ALTER TABLE ontmoetingsplek DROP COLUMN ingelezen_contact;
ALTER TABLE partner DROP COLUMN telefoon;
ALTER TABLE partner DROP COLUMN email;
ALTER TABLE partner DROP COLUMN contactpersoon;
ALTER TABLE partner DROP COLUMN ingelezen_contact;
