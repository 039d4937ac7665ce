INSERT INTO gebied (code, soort, naam, ouder, batch)
VALUES (?1, ?2, ?3, ?4, ?5)
