-- Every value of one indicator for the gemeenten but one, of all batches.
SELECT w.gebied, w.periode, w.batch, w.waarde, w.reden
FROM gebied AS g
CROSS JOIN waarneming AS w ON w.gebied = g.nr AND w.indicator = ?1
WHERE g.code GLOB 'GM*' AND g.code <> ?2
ORDER BY g.nr, w.periode, w.batch
