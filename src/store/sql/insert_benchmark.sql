INSERT INTO benchmark (
    indicator, periode, groep, batch, n, gemiddelde, sd, mediaan, mad, gemiddelde_ln, sd_ln
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
