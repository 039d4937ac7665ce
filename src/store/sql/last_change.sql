SELECT id, handeling
FROM wijziging
WHERE rij = ?1 AND veld = ?2
ORDER BY hlc DESC
LIMIT 1
