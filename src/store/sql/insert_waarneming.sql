INSERT OR FAIL INTO waarneming (gebied, indicator, periode, batch, waarde, reden)
VALUES
