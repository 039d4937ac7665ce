SELECT handeling, tabel, rij, min(rowid), max(rowid)
FROM wijziging
WHERE rowid > ?1
GROUP BY handeling, tabel, rij
