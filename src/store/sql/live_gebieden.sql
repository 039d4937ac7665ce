-- Those of a live batch, or with values in one; directly in ?1 when that is given.
SELECT g.nr, g.code, g.soort, g.naam, g.ouder
FROM gebied AS g
WHERE
    (?1 IS NULL OR g.ouder = ?1)
    AND (
        EXISTS (SELECT 1 FROM batch AS p WHERE p.nr = g.batch AND p.ingetrokken = 0)
        OR EXISTS (
            SELECT 1
            FROM waarneming AS w
            JOIN batch AS p ON p.nr = w.batch
            WHERE w.gebied = g.nr AND p.ingetrokken = 0
        )
    )
ORDER BY g.code
