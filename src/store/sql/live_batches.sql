SELECT
    p.nr, p.bron, b.uitgever, b.tabel, b.editie, b.licentie, b.plaats,
    p.soort, p.bestand, p.sha256, p.bereik, p.rijen
FROM batch AS p
LEFT JOIN bron AS b ON b.id = p.bron
WHERE p.ingetrokken = 0
ORDER BY p.nr
