SELECT gebied, batch
FROM waarneming INDEXED BY waarneming_reeks
WHERE indicator = ?1 AND periode = ?2
ORDER BY gebied, batch
