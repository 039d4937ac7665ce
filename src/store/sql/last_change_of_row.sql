-- The newest user action that changed a row, or one field of it.
SELECT h.volgnr, h.id, h.soort, h.tijd, g.naam, h.apparaat, h.betreft
FROM wijziging AS w
JOIN handeling AS h ON h.id = w.handeling
LEFT JOIN gebruiker AS g ON g.id = h.wie
WHERE w.rij = ?1 AND w.veld = ifnull(?2, w.veld)
ORDER BY h.volgnr DESC
LIMIT 1
