SELECT w.id, w.tabel, w.rij, w.veld, w.waarde, v.oud, o.waarde
FROM wijziging AS w
LEFT JOIN vervangt AS v ON v.nieuw = w.id
LEFT JOIN wijziging AS o ON o.id = v.oud
WHERE w.handeling = ?1
ORDER BY w.rowid
