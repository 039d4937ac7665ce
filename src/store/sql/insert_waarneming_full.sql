INSERT OR FAIL INTO waarneming (
    gebied, indicator, periode, batch, waarde, reden, onder, boven, teller, noemer, kwalificatie
)
VALUES
