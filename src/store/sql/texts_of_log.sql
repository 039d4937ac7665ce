-- Every text that the log holds, but for what kept Foto's were made from: long, and figures alone.
SELECT id, handeling, tabel, rij, veld, waarde, hlc
FROM wijziging
WHERE typeof(waarde) = 'text' AND (tabel <> 'snapshot' OR veld = 'naam')
