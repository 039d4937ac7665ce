SELECT
    gebied, indicator, periode, batch, waarde, reden, onder, boven, teller, noemer, kwalificatie
FROM waarneming
ORDER BY gebied, indicator, periode, batch
