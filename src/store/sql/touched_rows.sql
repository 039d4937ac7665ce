-- The rows that each action touched; read from the index alone.
SELECT handeling, tabel, rij, min(rowid), max(rowid)
FROM wijziging
GROUP BY handeling, tabel, rij
