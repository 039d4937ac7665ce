SELECT g.nr, g.code, g.soort, g.naam, g.ouder
FROM gebied AS g
WHERE
    EXISTS (SELECT 1 FROM batch AS p WHERE p.nr = g.batch AND p.ingetrokken = 0)
    OR EXISTS (
        SELECT 1
        FROM waarneming AS w
        JOIN batch AS p ON p.nr = w.batch
        WHERE w.gebied = g.nr AND p.ingetrokken = 0
    )
ORDER BY g.code
