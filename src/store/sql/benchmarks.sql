SELECT
    indicator, periode, groep, batch, n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln
FROM benchmark
ORDER BY indicator, periode, groep, batch
