-- Every batch, withdrawn or not, with its bron and the action that brought it in.
SELECT
    p.id, p.nr, b.uitgever, b.tabel, b.editie, b.licentie, b.plaats,
    p.soort, p.bestand, p.rijen, p.ingetrokken, p.opgeruimd, p.inhoud_sha256, p.bron IS NOT NULL,
    (
        SELECT w.handeling
        FROM wijziging AS w
        WHERE w.rij = p.id AND w.veld = 'ingetrokken'
        ORDER BY w.hlc
        LIMIT 1
    ),
    (
        SELECT w.handeling
        FROM wijziging AS w
        WHERE w.rij = p.id AND w.veld = 'ingetrokken'
        ORDER BY w.hlc DESC
        LIMIT 1
    )
FROM batch AS p
LEFT JOIN bron AS b ON b.id = p.bron
ORDER BY p.nr
