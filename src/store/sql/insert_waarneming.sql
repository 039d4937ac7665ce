INSERT INTO waarneming (gebied, indicator, periode, batch, waarde, reden)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
