SELECT h.volgnr, h.id, h.soort, h.tijd, g.naam, h.apparaat, h.betreft
FROM handeling AS h
JOIN gebruiker AS g ON g.id = h.wie
ORDER BY h.volgnr
