SELECT w.gebied, w.batch, w.waarde
FROM waarneming AS w
JOIN gebied AS g ON g.nr = w.gebied
WHERE w.indicator = ?1 AND w.periode = ?2 AND g.soort = 'buurt'
ORDER BY w.gebied, w.batch
