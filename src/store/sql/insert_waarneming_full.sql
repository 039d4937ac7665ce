INSERT INTO waarneming (
    gebied, indicator, periode, batch, waarde, reden, onder, boven, teller, noemer, kwalificatie
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
