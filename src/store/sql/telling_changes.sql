-- Changes that tell what an action was and where: marks, names, wijken.
SELECT handeling, tabel, rij, veld, waarde
FROM wijziging
WHERE
    rowid > ?1
    AND (
        veld IN (
            'verwijderd', 'ingetrokken', 'opgeruimd', 'naam', 'alias', 'tekst', 'bestand', 'tabel',
            'sleutel', 'gebied', 'wijk', 'werkgebied', 'telt_mee'
        )
        OR (veld = 'soort' AND tabel IN ('functie', 'betrekking'))
    )
ORDER BY rowid
