SELECT
    gebied, indicator, periode, batch, waarde, reden, onder, boven, teller, noemer, kwalificatie
FROM waarneming
WHERE gebied = ?1 AND indicator = ?2
ORDER BY periode, batch
