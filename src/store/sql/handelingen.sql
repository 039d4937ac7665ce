SELECT h.volgnr, h.id, h.soort, h.tijd, g.naam, h.apparaat, h.betreft
FROM handeling AS h
JOIN gebruiker AS g ON g.id = h.wie
WHERE h.volgnr > ?1
ORDER BY h.volgnr
