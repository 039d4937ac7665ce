SELECT w.handeling, w.tabel, w.rij, w.veld, w.waarde, w.hlc, w.sha256
FROM wijziging AS w
JOIN handeling AS h ON h.id = w.handeling
ORDER BY h.volgnr, w.rowid
