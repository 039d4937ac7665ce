SELECT gebied, periode, batch, waarde, reden
FROM waarneming
WHERE indicator = ?1
ORDER BY periode, gebied, batch
