SELECT
    gebied, indicator, periode, batch, waarde, reden, onder, boven, teller, noemer, kwalificatie
FROM waarneming
WHERE gebied = ?1
ORDER BY indicator, periode, batch
